import { FileArchive, FolderOpen, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ProjectEntry } from '../../../engine/tab/projects/projectList';
import { formatBytes } from '../../format/bytes';
import { formatLocalMoment } from '../../format/dates';
import type { FormatSettings } from '../../format/formatSettings';
import { Button } from '../../kit/actions/Button';
import { IconButton } from '../../kit/actions/IconButton';
import { ConfirmDialog } from '../../kit/overlays/ConfirmDialog';
import { Dialog } from '../../kit/overlays/Dialog';
import { useEngine, useFormat, useModel } from '../../model/modelContext';
import { openKnown } from '../../model/projects/openKnown';
import { chooseFolder, chooseZip } from '../../model/projects/openProject';
import styles from './ProjectsDialog.module.css';

interface ProjectsDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The projects of this browser, and the ways to open another one. */
export function ProjectsDialog({ open, onClose }: ProjectsDialogProps) {
  const model = useModel();
  const settings = useFormat();
  const projects = useEngine(({ report }) => report?.projects);
  const [removing, setRemoving] = useState<ProjectEntry | null>(null);
  const leave = (task: () => Promise<void> | void) => {
    onClose();
    void task();
  };
  if (removing) {
    return (
      <ConfirmDialog
        open
        title={`Remove ${removing.name}`}
        description="Its files, its changes and its tables are deleted from this browser. The folder or zip that it came from stays as it is."
        confirmLabel="Remove project"
        tone="danger"
        onConfirm={() => {
          setRemoving(null);
          void model.removeProject(removing.id);
        }}
        onClose={() => setRemoving(null)}
      />
    );
  }
  return (
    <Dialog
      open={open}
      title="Open a dbt project"
      description="A folder with a dbt_project.yml, or a zip of it, with its packages, seeds and profile. It is read and kept in this browser; nothing is uploaded. Or drop it anywhere on the page."
      onClose={onClose}
      footer={
        <>
          <Button size="lg" icon={FileArchive} onClick={() => leave(() => chooseZip(model))}>
            Choose a zip
          </Button>
          <Button
            size="lg"
            kind="primary"
            icon={FolderOpen}
            onClick={() => leave(() => chooseFolder(model))}
          >
            Choose a folder
          </Button>
        </>
      }
    >
      <ul className={styles.list} aria-label="Projects">
        {projects?.entries.map((entry) => (
          <li key={entry.id} className={styles.project}>
            <div className={styles.words}>
              <span className={styles.name}>{entry.name}</span>
              <span className={styles.note}>{originWords(entry, settings)}</span>
            </div>
            {entry.origin !== 'sample' && (
              <IconButton
                icon={Trash2}
                label={`Remove ${entry.name}`}
                onClick={() => setRemoving(entry)}
              />
            )}
            <Button
              disabledReason={entry.id === projects.openId ? 'It is open' : undefined}
              onClick={() => leave(() => openKnown(model, entry.id))}
            >
              Open
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function originWords(
  { origin, openedAt, files, sizeBytes }: ProjectEntry,
  settings: FormatSettings,
): string {
  if (origin === 'sample' || openedAt === null) return 'Comes with the app';
  const from = origin === 'zip' ? 'From a zip' : 'From a folder';
  const count = `${files} ${files === 1 ? 'file' : 'files'}`;
  return `${from}, ${formatLocalMoment(Date.parse(openedAt), settings)}, ${count}, ${formatBytes(sizeBytes, settings)}`;
}
