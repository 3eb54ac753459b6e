import { useMemo } from 'react';
import type { Overview } from '../../../../core/dashboards/overview';
import { DonutPanel } from '../../../charts/small/DonutPanel';
import type { DonutSpec } from '../../../charts/spec/chartSpec';
import type { Board } from '../board';
import styles from '../Overview.module.css';
import { OverviewTile } from '../OverviewTile';
import { isSegment, nameSegment } from '../segmentWords';

/** How many customers each segment has. */
export function SegmentsTile({ board }: { readonly board: Board }) {
  const { overview, settings } = board;
  const spec = useMemo(() => segmentsSpec(overview), [overview]);
  return (
    <OverviewTile
      tile="segments"
      board={board}
      title="Customer segments"
      subtitle="all customers"
      mart="dim_customers"
      className={styles.segments}
    >
      <DonutPanel spec={spec} settings={settings} />
    </OverviewTile>
  );
}

function segmentsSpec({ segments }: Overview): DonutSpec {
  return {
    kind: 'donut',
    title: 'Customers by segment',
    value: { kind: 'count' },
    unit: 'customers',
    empty: 'No customers.',
    parts: segments.map(({ segment, customers }) => ({
      id: segment,
      name: nameSegment(segment).short,
      ink: isSegment(segment) ? { kind: 'segment', segment } : { kind: 'other' },
      value: Number(customers),
    })),
  };
}
