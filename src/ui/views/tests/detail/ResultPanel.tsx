import { CodeBlock } from '../../../kit/code/CodeBlock';
import { EmptyState } from '../../../kit/messages/EmptyState';
import type { TestItem } from '../testItems';
import { FailingRowsPanel } from './FailingRowsPanel';
import { HistoryBars } from './HistoryBars';
import { SqlPanel } from './SqlPanel';
import styles from './TestDetail.module.css';
import { UnitTestPanel } from './UnitTestPanel';

interface ResultPanelProps {
  readonly item: TestItem;
  readonly code: string | undefined;
  readonly reason: string;
}

/** What a test found: rows, a difference, an error, or nothing. */
export function ResultPanel({ item, code, reason }: ResultPanelProps) {
  const { node, status, live, history } = item;
  const message = live?.message ?? null;
  if (status === 'error') {
    return (
      <CodeBlock
        label="The error"
        title="What the engine said"
        code={message?.trim() ?? ''}
        language="text"
      />
    );
  }
  if (node.resource_type === 'unit_test') return <UnitTestPanel node={node} message={message} />;
  if (status !== 'fail' && status !== 'warn') return <EmptyState message={NOTHING[status]} />;
  return (
    <>
      <FailingRowsPanel key={item.id} {...{ item, node, code, reason }} />
      {code !== undefined && (
        <div className={styles.below}>
          <SqlPanel title="Compiled SQL" code={code} />
        </div>
      )}
      <HistoryBars history={history} />
    </>
  );
}

const NOTHING = {
  pass: 'No failing rows.',
  notEnoughData: 'No row was judged: there is not enough data.',
  skipped: 'It was skipped, so there are no rows.',
  running: 'Running.',
  waiting: 'It has not run yet. Build, or run it.',
} as const;
