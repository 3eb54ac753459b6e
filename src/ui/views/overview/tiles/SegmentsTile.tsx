import { useMemo } from 'react';
import type { Filters } from '../../../../core/dashboards/filters';
import type { Overview } from '../../../../core/dashboards/overview';
import { DonutPanel } from '../../../charts/small/DonutPanel';
import type { DonutSpec } from '../../../charts/spec/chartSpec';
import { isSegment } from '../../../charts/spec/ink';
import { type Board, chosenOf } from '../board';
import { describeUnreached } from '../filters/dimensionWords';
import styles from '../Overview.module.css';
import { OverviewTile } from '../OverviewTile';
import { nameSegment } from '../segmentWords';

/** How many customers each segment has. */
export function SegmentsTile({ board }: { readonly board: Board }) {
  const { overview, settings, filters } = board;
  const spec = useMemo(() => segmentsSpec(overview, filters), [overview, filters]);
  return (
    <OverviewTile
      tile="segments"
      board={board}
      title="Customer segments"
      subtitle="all customers"
      mart="dim_customers"
      notFilteredBy={describeUnreached(filters)}
      className={styles.segments}
    >
      <DonutPanel
        spec={spec}
        settings={settings}
        onPick={(segment, adds) => board.onPick('segment', segment, adds)}
        onShowTable={() => board.onTable('segments')}
      />
    </OverviewTile>
  );
}

function segmentsSpec({ segments }: Overview, filters: Filters): DonutSpec {
  const chosen = chosenOf(filters, 'segment');
  return {
    ...(chosen && { selection: { of: 'positions', ids: chosen } }),
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
