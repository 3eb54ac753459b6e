import { useMemo, useRef } from 'react';
import { ChartLegend } from '../../../charts/small/ChartLegend';
import { Chart, type ChartHandle } from '../../../charts/view/Chart';
import { saveFile } from '../../../kit/actions/saveFile';
import type { Grain } from '../../../kit/dates/comparison';
import type { Board } from '../board';
import styles from '../Overview.module.css';
import { OverviewTile } from '../OverviewTile';
import { revenueSpec } from '../revenueSpec';

interface RevenueTileProps {
  readonly board: Board;
  readonly grain: Grain;
  /** Days that a click or a brush chose, both included. */
  readonly onDays: (from: string, to: string) => void;
}

const PIXEL_RATIO = 2;

/** Revenue over time; a click or a brush narrows the page to those days. */
export function RevenueTile({ board, grain, onDays }: RevenueTileProps) {
  const { overview, settings } = board;
  const chart = useRef<ChartHandle>(null);
  const { spec, periods } = useMemo(() => revenueSpec(overview, grain), [overview, grain]);
  const choose = (from: number, to: number) => {
    const [first, last] = [periods[from], periods[to]];
    if (first && last) onDays(first.from, last.to);
  };
  return (
    <OverviewTile
      tile="revenue"
      board={board}
      title="Revenue"
      subtitle={`by ${spec.positions.kind === 'periods' ? spec.positions.grain : 'day'}, completed orders`}
      legend={<ChartLegend spec={spec} />}
      mart="fct_orders"
      className={styles.revenue}
      onPicture={(format) => void savePicture(chart.current, format)}
    >
      <Chart
        ref={chart}
        spec={spec}
        settings={settings}
        onPick={({ stop }) => choose(stop, stop)}
        onBrush={({ from, to }) => choose(from, to)}
        onShowTable={() => board.onTable('revenue')}
      />
    </OverviewTile>
  );
}

async function savePicture(chart: ChartHandle | null, format: 'png' | 'svg'): Promise<void> {
  const picture = format === 'svg' ? await chart?.toSvg() : chart?.toPng(PIXEL_RATIO);
  if (!picture) return;
  const file =
    format === 'svg'
      ? new Blob([picture], { type: 'image/svg+xml' })
      : new Blob([bytesOfDataUrl(picture)], { type: 'image/png' });
  saveFile(file, `revenue.${format}`);
}

function bytesOfDataUrl(url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
}
