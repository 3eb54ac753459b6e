import { StatusMark } from '../../kit/marks/StatusMark';
import styles from './BuildNodeRow.module.css';
import type { BuildNode } from './buildState';

/** One node of a build with its state; in the popover and in the first tile of a first visit. */
export function BuildNodeRow({ node }: { node: BuildNode }) {
  const { name, status, note, elapsed } = node;
  return (
    <div className={styles.row} data-status={status}>
      <StatusMark status={status} />
      <span className={styles.name}>{name}</span>
      {note && <span className={styles.note}>{note}</span>}
      <span className={styles.elapsed}>{elapsed}</span>
    </div>
  );
}
