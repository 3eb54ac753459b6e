import type { ColumnProfile, TableProfile } from '../../../../core/warehouse/profile/tableProfile';
import { MiniBars } from '../../../charts/small/MiniBars';
import { formatCount } from '../../../format/numbers';
import { useFormat } from '../../../model/modelContext';
import styles from './Columns.module.css';
import { cellWriter } from './profileWords';

interface DetailShapeProps {
  readonly profile: ColumnProfile;
  readonly table: TableProfile;
}

/** The bars of a measure, large, between its ends. */
export function DetailShape({ profile, table }: DetailShapeProps) {
  const settings = useFormat();
  const { shape, min, max, column } = profile;
  if (shape.kind !== 'bins' || shape.counts.length < 2) return null;
  const text = cellWriter(profile, settings);
  const most = Math.max(...shape.counts);
  const rows = table.sampleRows === null ? 'rows' : 'rows of the sample';
  return (
    <figure
      className={styles.shape}
      aria-label={`How the values of ${column.name} lie from ${text(min)} to ${text(max)}`}
    >
      <MiniBars values={shape.counts} barWidth={barWidth(shape.counts.length)} height={64} />
      <figcaption className={styles.ends}>
        <span>
          {text(shape.from)}
          {shape.from !== min && ' and less'}
        </span>
        <span>
          tallest {formatCount(most, settings)} {rows}
        </span>
        <span>
          {text(shape.to)}
          {shape.to !== max && ' and more'}
        </span>
      </figcaption>
    </figure>
  );
}

const WIDTH_PX = 240;
const GAP_PX = 2;

function barWidth(bars: number): number {
  return Math.floor((WIDTH_PX + GAP_PX) / bars) - GAP_PX;
}
