import { formatDuration } from '../../../format/durations';
import { formatRowCount } from '../../../format/rowCounts';
import { StatusMark } from '../../../kit/marks/StatusMark';
import { links } from '../../../links';
import { useFormat } from '../../../model/modelContext';
import { nameTest } from '../../../model/testNames';
import type { AnyTest } from '../catalogue/catalogue';
import { markOf } from '../catalogue/nodeStatus';
import { useModelsPage } from '../useModelsPage';
import styles from './Panels.module.css';
import { sortTests } from './sortTests';

interface TestListProps {
  readonly label: string;
  readonly tests: readonly AnyTest[];
  /** Whether each says its column; beside one column it need not. */
  readonly hasColumn?: boolean;
}

/** Tests with how they stand, the worst first, each a link to its page. */
export function TestList({ label, tests, hasColumn = true }: TestListProps) {
  const { findState } = useModelsPage();
  return (
    <ul className={styles.list} aria-label={label} data-dense={!hasColumn}>
      {sortTests(tests, findState).map((test) => (
        <TestItem key={test.unique_id} test={test} hasColumn={hasColumn} />
      ))}
    </ul>
  );
}

function TestItem({ test, hasColumn }: { readonly test: AnyTest; readonly hasColumn: boolean }) {
  const { findState } = useModelsPage();
  const settings = useFormat();
  const { title, column } = nameTest(test);
  const state = findState(test.unique_id);
  const mark = state && markOf(state);
  const isClean = mark === undefined || mark === 'pass' || state?.failures == null;
  return (
    <li className={styles.item}>
      <span className={styles.mark}>{mark && <StatusMark status={mark} size={14} />}</span>
      <span className={styles.what}>
        <a href={links.test(test.unique_id)} className={styles.link} title={test.name}>
          {test.resource_type === 'unit_test' ? `unit: ${title}` : title}
        </a>
        {hasColumn && column !== null && <span className={styles.column}>{column}</span>}
      </span>
      {!isClean && state?.failures != null && (
        <span className={styles.failures} data-status={mark}>
          {formatRowCount(state.failures, settings).replace(/ rows?$/, ' failing')}
        </span>
      )}
      <span className={styles.quiet}>
        {state?.seconds != null ? formatDuration(state.seconds * 1000, settings) : 'not run'}
      </span>
    </li>
  );
}
