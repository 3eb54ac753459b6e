import type { ReactNode } from 'react';
import styles from './Side.module.css';

export interface QueryRow {
  readonly id: string;
  readonly title: ReactNode;
  readonly note?: ReactNode;
  /** At the end of the row: a button of its own. */
  readonly action?: ReactNode;
}

interface QueryListProps {
  readonly label: string;
  readonly rows: readonly QueryRow[];
  readonly empty: string;
  readonly onOpen: (id: string) => void;
}

/** Queries to open in the editor. */
export function QueryList({ label, rows, empty, onOpen }: QueryListProps) {
  if (rows.length === 0) return <p className={styles.hint}>{empty}</p>;
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map(({ id, title, note, action }) => (
        <li key={id} className={styles.query}>
          <button type="button" className={styles.open} onClick={() => onOpen(id)}>
            <span className={styles.title}>{title}</span>
            {note && <span className={styles.note}>{note}</span>}
          </button>
          {action}
        </li>
      ))}
    </ul>
  );
}
