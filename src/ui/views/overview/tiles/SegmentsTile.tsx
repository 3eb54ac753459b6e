import { useMemo } from 'react';
import type { Overview } from '../../../../core/dashboards/overview';
import { DonutPanel } from '../../../charts/small/DonutPanel';
import type { DonutSpec } from '../../../charts/spec/chartSpec';
import { isSegment } from '../../../charts/spec/ink';
import type { FormatSettings } from '../../../format/formatSettings';
import { Tile } from '../../../kit/tiles/Tile';
import type { TileState } from '../../../kit/tiles/TileBody';
import { martMenu } from '../martMenu';
import styles from '../Overview.module.css';
import { nameSegment } from '../segmentWords';

interface SegmentsTileProps {
  readonly overview: Overview;
  readonly state: TileState;
  readonly settings: FormatSettings;
}

/** How many customers each segment has. */
export function SegmentsTile({ overview, state, settings }: SegmentsTileProps) {
  const spec = useMemo(() => segmentsSpec(overview), [overview]);
  return (
    <Tile
      title="Customer segments"
      subtitle="all customers"
      menu={martMenu('dim_customers')}
      state={state}
      className={styles.segments}
    >
      <DonutPanel spec={spec} settings={settings} />
    </Tile>
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
