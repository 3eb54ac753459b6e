import type { CSSProperties } from 'react';
import type { ColumnProfile } from '../../../../core/warehouse/profile/tableProfile';
import type { Cell } from '../../../../core/warehouse/rowSet';
import type { ValueCount } from '../../../../core/warehouse/rowWindow';
import { MiniBars } from '../../../charts/small/MiniBars';
import { isSegment } from '../../../charts/spec/ink';
import { cssColourOf } from '../../../charts/theme/chartTheme';
import { useFormat } from '../../../model/modelContext';
import styles from './Profile.module.css';
import { describeDistinct } from './profileWords';

interface ProfilePictureProps {
  readonly profile: ColumnProfile;
  readonly isEstimate: boolean;
}

/** Up to so many values are parts of a whole; more are ranked bars. */
const PARTS = 6;
const BARS = 12;

/** How a column's values lie, small: bars over stretches, parts of a whole, or only how many there are. */
export function ProfilePicture({ profile, isEstimate }: ProfilePictureProps) {
  const settings = useFormat();
  const { shape, distinct } = profile;
  if (shape.kind === 'bins') return <MiniBars values={shape.counts} barWidth={5} height={18} />;
  if (shape.kind === 'values' && shape.values.length > PARTS) {
    const counts = shape.values.slice(0, BARS).map(({ count }) => count);
    return <MiniBars values={counts} barWidth={5} height={18} />;
  }
  if (shape.kind === 'values' && shape.values.length > 0) return <Parts values={shape.values} />;
  return (
    <span className={styles.distinct}>{describeDistinct(distinct, isEstimate, settings)}</span>
  );
}

function Parts({ values }: { readonly values: readonly ValueCount[] }) {
  const total = values.reduce((sum, { count }) => sum + count, 0);
  return (
    <span className={styles.parts} aria-hidden="true">
      {values.map(({ value, count }, at) => (
        <span
          key={String(value)}
          className={styles.part}
          data-rank={rankOf(value, at)}
          style={{ inlineSize: `${(100 * count) / total}%`, ...colourOf(value) }}
        />
      ))}
    </span>
  );
}

/** False is the rest beside true, however often it occurs. */
function rankOf(value: Cell, at: number): number {
  if (typeof value === 'boolean') return value ? 0 : PARTS;
  return at;
}

/** A segment keeps its colour everywhere. */
function colourOf(value: Cell): CSSProperties | undefined {
  if (typeof value !== 'string' || !isSegment(value)) return undefined;
  return { background: cssColourOf({ kind: 'segment', segment: value }) };
}
