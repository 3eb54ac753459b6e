import { StatusMark } from '../../../kit/marks/StatusMark';
import { type MarkStatus, statusMarks } from '../../../kit/marks/statuses';
import { EmptyState } from '../../../kit/messages/EmptyState';
import type { CatalogueNode } from '../catalogue/catalogue';
import { countTests, type MarkCounts } from '../catalogue/nodeStatus';
import { useModelsPage } from '../useModelsPage';
import styles from './Panels.module.css';
import { TestList } from './TestList';

/** All tests of a node. */
export function TestsTab({ node }: { readonly node: CatalogueNode }) {
  const { catalogue, findState } = useModelsPage();
  const tests = catalogue.tests.get(node.unique_id) ?? [];
  if (tests.length === 0) {
    return <EmptyState message={`No test holds ${node.name} to anything.`} />;
  }
  return (
    <div className={styles.tests}>
      <TestCounts counts={countTests(catalogue, findState, node.unique_id)} />
      <TestList label={`Tests of ${node.name}`} tests={tests} />
    </div>
  );
}

/** `14 pass`, `1 warn`; nothing for what there is none of. */
export function TestCounts({ counts }: { readonly counts: MarkCounts }) {
  const marks = Object.keys(statusMarks) as MarkStatus[];
  return (
    <ul className={styles.counts} aria-label="Tests by status">
      {marks.map((mark) => {
        const count = counts[mark];
        if (!count) return null;
        return (
          <li key={mark}>
            <StatusMark
              status={mark}
              size={14}
              label={`${count} ${statusMarks[mark].word.toLowerCase()}`}
              showLabel
            />
          </li>
        );
      })}
    </ul>
  );
}
