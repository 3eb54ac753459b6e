import type { VariableChange } from '../../../../engine/tab/tabState';
import { formatLocalMoment } from '../../../format/dates';
import { Button } from '../../../kit/actions/Button';
import { useFormat } from '../../../model/modelContext';
import styles from './Variables.module.css';

interface ChangeLogProps {
  readonly changes: readonly VariableChange[];
  readonly onUndo: (name: string, value: string | null) => void;
}

const PROJECT = 'the project’s value';

/** What became of the variables, newest first; each change can be undone. */
export function ChangeLog({ changes, onUndo }: ChangeLogProps) {
  const settings = useFormat();
  if (changes.length === 0) return <p className={styles.form}>No variable has been changed yet.</p>;
  return (
    <ol className={styles.changes}>
      {changes.map(({ name, at, from, to }) => (
        <li key={`${at} ${name}`} className={styles.change}>
          <span className={styles.what}>
            <span className={styles.changed}>{name}</span> from {from ?? PROJECT} to {to ?? PROJECT}
          </span>
          <time className={styles.at} dateTime={at}>
            {formatLocalMoment(Date.parse(at), settings)}
          </time>
          <Button size="sm" onClick={() => onUndo(name, from)}>
            Undo
          </Button>
        </li>
      ))}
    </ol>
  );
}
