import { useMemo } from 'react';
import { liveNode } from '../../../../state/nodeStates';
import { StatusMark } from '../../../kit/marks/StatusMark';
import { links } from '../../../links';
import { markOfLive } from '../../../model/liveMark';
import { useEngine, useProject, useRun } from '../../../model/modelContext';
import { isTest, nameTest } from '../../../model/testNames';
import type { LineageNode } from '../graph/lineageGraph';
import styles from './LineageDrawer.module.css';

/** The tests about a node, those that want a look first. */
export function TestsSection({ node }: { node: LineageNode }) {
  const { nodes } = useProject();
  const report = useEngine((facts) => facts.report);
  const run = useRun((facts) => facts.run);
  const tests = useMemo(
    () => nodes.filter(({ unique_id: id }) => node.tests.includes(id)).filter(isTest),
    [nodes, node],
  );
  const marked = tests.map((test) => ({
    test,
    status: markOfLive(liveNode(test.unique_id, report, run)),
  }));
  const weight = ({ status }: (typeof marked)[number]) =>
    ['error', 'fail', 'warn'].includes(status) ? 0 : 1;
  marked.sort((a, b) => weight(a) - weight(b));
  if (marked.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        Tests <span className={styles.count}>{marked.length}</span>
      </h3>
      <ul>
        {marked.map(({ test, status }) => {
          const { title, column } = nameTest(test);
          return (
            <li key={test.unique_id}>
              <a className={styles.entry} href={links.test(test.unique_id)}>
                <StatusMark status={status} size={14} />
                <span className={styles.entryName}>{title}</span>
                {column !== null && <span className={styles.type}>{column}</span>}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
