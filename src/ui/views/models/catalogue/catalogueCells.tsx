import type { UniqueId } from '../../../../core/project/manifest';
import { StatusMark } from '../../../kit/marks/StatusMark';
import { type MarkStatus, statusMarks } from '../../../kit/marks/statuses';
import { useModelsPage } from '../useModelsPage';
import styles from './Catalogue.module.css';
import { countTests, statusWithTests, worstMark } from './nodeStatus';

// Cells look their state up themselves: during a build they change many times, and the grid's columns must not.

export function NameCell({ id, name }: { readonly id: UniqueId; readonly name: string }) {
  const { catalogue, findState } = useModelsPage();
  const status = statusWithTests(catalogue, findState, id);
  return (
    <span className={styles.name}>
      {status && <StatusMark status={status} size={14} />}
      {name}
    </span>
  );
}

export function TestsCell({ id, total }: { readonly id: UniqueId; readonly total: number }) {
  const { catalogue, findState } = useModelsPage();
  const counts = countTests(catalogue, findState, id);
  const worst = worstMark(counts);
  return (
    <span className={styles.name}>
      {worst && <StatusMark status={worst} size={14} label={null} />}
      {worst ? describeWorst(counts[worst] ?? 0, total, worst) : total}
    </span>
  );
}

/** `1 of 6 warn`; `6 pass` when all do. */
function describeWorst(count: number, total: number, mark: MarkStatus): string {
  const word = statusMarks[mark].word.toLowerCase();
  return count === total ? `${total} ${word}` : `${count} of ${total} ${word}`;
}
