import { FileUp, FileX2 } from 'lucide-react';
import { Icon } from '../marks/Icon';
import styles from './DropOverlay.module.css';
import { type FileTakers, useFileDrop } from './useFileDrop';

/** Lies over the page while files are dragged across it. */
export function DropOverlay(takers: FileTakers) {
  const drag = useFileDrop(takers);
  if (!drag) return null;
  const { fileCount, isReadable } = drag;
  return (
    // Over an open dialog too: files can be dropped at any moment.
    <div className={styles.scrim} popover="manual" ref={(overlay) => overlay?.showPopover()}>
      <div className={styles.frame} data-readable={isReadable}>
        <div className={styles.card}>
          <Icon of={isReadable ? FileUp : FileX2} size={24} className={styles.icon} />
          <p className={styles.title}>
            {isReadable
              ? 'Drop CSVs or a dbt project'
              : 'Only CSVs and dbt projects can be read here'}
          </p>
          <p className={styles.note}>Read in this tab. Nothing is uploaded.</p>
          <p className={styles.count}>{fileCount === 1 ? '1 file' : `${fileCount} files`}</p>
        </div>
      </div>
    </div>
  );
}
