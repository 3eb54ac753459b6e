import { Ellipsis, PencilLine, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../../kit/actions/IconButton';
import { Menu } from '../../../kit/actions/Menu';
import { Segmented } from '../../../kit/actions/Segmented';
import { Badge } from '../../../kit/marks/Badge';
import { ConfirmDialog } from '../../../kit/overlays/ConfirmDialog';
import type { Aside } from '../editorSearch';
import { knownPaths } from '../files/FilesPane';
import { EDIT_WORDS } from '../files/fileTree';
import { PathDialog } from '../files/PathDialog';
import type { FileWorkProps } from './fileWorkProps';
import styles from './Work.module.css';

interface FileHeadProps extends FileWorkProps {
  readonly text: string;
  readonly onAside: (aside: Aside | null) => void;
}

type Asked = 'rename' | 'delete' | 'revert' | null;

const SOURCE = { value: 'source', label: 'Source' } as const;
const CHANGES = { value: 'changes', label: 'Changes' } as const;
const SEGMENTS = [SOURCE, CHANGES] as const;
const SQL_SEGMENTS = [
  SOURCE,
  { value: 'compiled', label: 'Compiled' },
  { value: 'rows', label: 'Rows' },
  CHANGES,
] as const;

/** Which file it is, whether it is edited, what stands beside it, and what can be done with it. */
export function FileHead(props: FileHeadProps) {
  const { facts, file, search, onAside } = props;
  const [asked, ask] = useState<Asked>(null);
  const edit = facts.edits.find(({ path }) => path === file)?.kind;
  const hasSql = file.endsWith('.sql') && !/(?:^|\/)macros\//.test(file);
  return (
    <div className={styles.head}>
      <Segmented
        label="Beside the source"
        segments={hasSql ? SQL_SEGMENTS : SEGMENTS}
        value={search.beside ?? 'source'}
        onChange={(value) => onAside(value === 'source' ? null : value)}
      />
      {edit && <Badge tone="accent">{EDIT_WORDS[edit]}</Badge>}
      <span className={styles.kept} aria-live="polite">
        {facts.isBehind ? 'Checking…' : edit ? 'Kept in this browser' : ''}
      </span>
      <Menu
        entries={[
          {
            kind: 'item',
            id: 'revert',
            label: edit === 'added' ? 'Discard this file…' : 'Revert to the project’s file…',
            icon: Undo2,
            disabledReason: edit === undefined ? 'Nothing is edited here.' : undefined,
            onSelect: () => ask('revert'),
          },
          {
            kind: 'item',
            id: 'rename',
            label: 'Rename or move…',
            icon: PencilLine,
            onSelect: () => ask('rename'),
          },
          {
            kind: 'item',
            id: 'delete',
            label: 'Delete…',
            icon: Trash2,
            tone: 'danger',
            onSelect: () => ask('delete'),
          },
        ]}
        trigger={<IconButton icon={Ellipsis} label={`More about ${file}`} look="outline" />}
      />
      <Questions {...props} asked={asked} isAdded={edit === 'added'} onEnd={() => ask(null)} />
    </div>
  );
}

interface QuestionsProps extends FileHeadProps {
  readonly asked: Asked;
  readonly isAdded: boolean;
  readonly onEnd: () => void;
}

function Questions(props: QuestionsProps) {
  const { desk, facts, file, text, onOpen, onClose, asked, isAdded, onEnd } = props;
  const end = (task: Promise<void>, then: () => void) => {
    onEnd();
    void task.then(then);
  };
  const stay = () => undefined;
  return (
    <>
      {asked === 'rename' && (
        <PathDialog
          title="Rename or move"
          confirmLabel="Rename the file"
          initial={file}
          known={knownPaths(facts)}
          onConfirm={(path) => end(desk.change({ [file]: null, [path]: text }), () => onOpen(path))}
          onClose={onEnd}
        />
      )}
      <ConfirmDialog
        open={asked === 'delete'}
        title="Delete the file"
        description={
          isAdded
            ? `${file} is new. Its text is gone then.`
            : `${file} is left out of the project in this browser. It can be brought back.`
        }
        confirmLabel="Delete the file"
        tone="danger"
        onConfirm={() => end(desk.change({ [file]: null }), onClose)}
        onClose={onEnd}
      />
      <ConfirmDialog
        open={asked === 'revert'}
        title={isAdded ? 'Discard the file' : 'Revert the file'}
        description={
          isAdded
            ? `${file} is new. Its text is gone then.`
            : `${file} goes back to what the project has. What was edited is gone then.`
        }
        confirmLabel={isAdded ? 'Discard the file' : 'Revert the file'}
        tone="danger"
        onConfirm={() => end(desk.revert(file), isAdded ? onClose : stay)}
        onClose={onEnd}
      />
    </>
  );
}
