import { isDataObject } from '../../../../core/base/data';
import type { Fixture, UnitTestNode } from '../../../../core/project/manifest';
import { readDiff } from '../../../../core/run/rowDiff/readDiff';
import { CodeBlock } from '../../../kit/code/CodeBlock';
import { EmptyState } from '../../../kit/messages/EmptyState';
import { DiffTable } from './DiffTable';
import { FixtureTable } from './FixtureTable';
import styles from './TestDetail.module.css';

interface UnitTestPanelProps {
  readonly node: UnitTestNode;
  /** dbt's message of a test that failed; null when it passed. */
  readonly message: string | null;
}

/** What a unit test gives and expects; of a failed one first what came instead. */
export function UnitTestPanel({ node, message }: UnitTestPanelProps) {
  const diff = message === null ? null : readDiff(message);
  return (
    <>
      {diff && (
        <section className={styles.part}>
          <h3 className={styles.partTitle}>Actual against expected</h3>
          <DiffTable diff={diff} />
        </section>
      )}
      {node.given.map((given) => (
        <section key={given.input} className={styles.part}>
          <h3 className={styles.partTitle}>
            Given <code>{given.input}</code>
          </h3>
          <FixtureRows label={`Given ${given.input}`} fixture={given} />
        </section>
      ))}
      <section className={styles.part}>
        <h3 className={styles.partTitle}>
          Expected of <code>{node.model}</code>
        </h3>
        <FixtureRows label={`Expected of ${node.model}`} fixture={node.expect} />
      </section>
    </>
  );
}

function FixtureRows({ label, fixture }: { readonly label: string; readonly fixture: Fixture }) {
  const { rows, format, fixture: file } = fixture;
  if (Array.isArray(rows) && rows.length > 0) {
    return <FixtureTable label={label} rows={rows.filter(isDataObject)} />;
  }
  if (typeof rows === 'string') {
    return (
      <CodeBlock label={label} code={rows.trim()} language={format === 'sql' ? 'sql' : 'text'} />
    );
  }
  return (
    <EmptyState message={file === null ? 'No rows.' : `The rows are in the fixture ${file}.`} />
  );
}
