import { type ReactNode, useMemo } from 'react';
import { formatDuration } from '../../../format/durations';
import type { FormatSettings } from '../../../format/formatSettings';
import { formatRowCount } from '../../../format/rowCounts';
import { Badge } from '../../../kit/marks/Badge';
import { Skeleton } from '../../../kit/marks/Skeleton';
import { ErrorState } from '../../../kit/messages/ErrorState';
import { ScrollRegion } from '../../../kit/panes/ScrollRegion';
import styles from './Results.module.css';
import { hottestNode, type PlanNode, readPlan } from './readPlan';
import { useSideQuery } from './useSideQuery';

interface PlanPaneProps {
  readonly sql: string;
  readonly settings: FormatSettings;
  readonly views: ReactNode;
}

/** How the engine ran the query: its operators with time and rows, the slowest marked. */
export function PlanPane({ sql, settings, views }: PlanPaneProps) {
  const { data, error } = useSideQuery(`EXPLAIN (ANALYZE, FORMAT json) ${sql}`);
  const plan = useMemo(() => {
    const json = data?.data[1]?.[0];
    return typeof json === 'string' ? readPlan(json) : null;
  }, [data]);
  const hottest = plan && hottestNode(plan);
  return (
    <>
      <div className={styles.head}>{views}</div>
      {error && <ErrorState message="This statement has no plan." details={error.message} />}
      {!error && !plan && <Skeleton />}
      {plan && (
        <ScrollRegion label="Plan of the query" className={styles.plan}>
          <ul className={styles.operators}>
            <Operator node={plan} hottest={hottest} settings={settings} />
          </ul>
        </ScrollRegion>
      )}
    </>
  );
}

interface OperatorProps {
  readonly node: PlanNode;
  readonly hottest: string | null;
  readonly settings: FormatSettings;
}

function Operator({ node, hottest, settings }: OperatorProps) {
  const { id, name, note, rows, elapsedMs, children } = node;
  return (
    <li>
      <div className={styles.operator} data-hot={id === hottest}>
        <span className={styles.operatorName}>{name}</span>
        {id === hottest && <Badge tone="warn">slowest</Badge>}
        <span className={styles.space} />
        <span className={styles.figures}>
          {formatDuration(elapsedMs, settings)} · {formatRowCount(rows, settings)}
        </span>
        {note !== '' && <span className={styles.operatorNote}>{note}</span>}
      </div>
      {children.length > 0 && (
        <ul className={styles.operators}>
          {children.map((child) => (
            <Operator key={child.id} node={child} hottest={hottest} settings={settings} />
          ))}
        </ul>
      )}
    </li>
  );
}
