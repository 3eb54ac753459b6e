import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { EditDesk, EditFacts } from '../../../../state/editDesk';
import { Button } from '../../../kit/actions/Button';
import { Badge } from '../../../kit/marks/Badge';
import { ConfirmDialog } from '../../../kit/overlays/ConfirmDialog';
import { links } from '../../../links';
import styles from './Files.module.css';
import { EDIT_WORDS } from './fileTree';
import { ProjectButtons } from './ProjectButtons';

interface EditsPageProps {
  readonly desk: EditDesk;
  readonly facts: EditFacts;
}

/** Where no file is open: what is edited so far. */
export function EditsPage({ desk, facts: { edits } }: EditsPageProps) {
  const [isAsking, setAsking] = useState(false);
  const revert = async () => {
    setAsking(false);
    for (const { path } of edits) await desk.revert(path);
  };
  return (
    <div className={styles.edits}>
      <h2 className={styles.title}>{titleOf(edits.length)}</h2>
      <p className={styles.words}>
        Choose a file to edit it. What you type is checked and compiled at once, and kept in this
        browser; the project’s own files stay as they are.
      </p>
      {edits.length > 0 && (
        <ul className={styles.list} aria-label="Edited files">
          {edits.map(({ path, kind }) => (
            <li key={path} className={styles.row}>
              <a className={styles.path} href={links.editor({ file: path, beside: 'changes' })}>
                {path}
              </a>
              <Badge tone={kind === 'deleted' ? 'warn' : 'accent'}>{EDIT_WORDS[kind]}</Badge>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <ProjectButtons desk={desk} edits={edits.length} />
        {edits.length > 0 && (
          <Button icon={Undo2} onClick={() => setAsking(true)}>
            Revert all
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={isAsking}
        title="Revert all edits"
        description={`${edits.length === 1 ? 'One file goes' : `${edits.length} files go`} back to what the project has. This cannot be undone.`}
        confirmLabel="Revert all edits"
        tone="danger"
        onConfirm={() => void revert()}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}

function titleOf(count: number): string {
  if (count === 0) return 'No file is edited';
  return count === 1 ? 'One file is edited' : `${count} files are edited`;
}
