import { useMemo } from 'react';
import type { Overview } from '../../../../core/dashboards/overview';
import { ChartLegend } from '../../../charts/small/ChartLegend';
import { Chart } from '../../../charts/view/Chart';
import type { FormatSettings } from '../../../format/formatSettings';
import type { Grain } from '../../../kit/dates/comparison';
import { Tile } from '../../../kit/tiles/Tile';
import type { TileState } from '../../../kit/tiles/TileBody';
import { martMenu } from '../martMenu';
import styles from '../Overview.module.css';
import { revenueSpec } from '../revenueSpec';

interface RevenueTileProps {
  readonly overview: Overview;
  readonly grain: Grain;
  readonly state: TileState;
  readonly settings: FormatSettings;
  /** Days that a click or a brush chose, both included. */
  readonly onDays: (from: string, to: string) => void;
}

/** Revenue over time; a click or a brush narrows the page to those days. */
export function RevenueTile({ overview, grain, state, settings, onDays }: RevenueTileProps) {
  const { spec, periods } = useMemo(() => revenueSpec(overview, grain), [overview, grain]);
  const choose = (from: number, to: number) => {
    const [first, last] = [periods[from], periods[to]];
    if (first && last) onDays(first.from, last.to);
  };
  return (
    <Tile
      title="Revenue"
      subtitle={`by ${spec.positions.kind === 'periods' ? spec.positions.grain : 'day'}, completed orders`}
      legend={<ChartLegend spec={spec} />}
      menu={martMenu('fct_orders')}
      state={state}
      className={styles.revenue}
    >
      <Chart
        spec={spec}
        settings={settings}
        onPick={({ stop }) => choose(stop, stop)}
        onBrush={({ from, to }) => choose(from, to)}
      />
    </Tile>
  );
}
