import type { Value } from '../spec/chartSpec';
import { FIRST_INK, type Ink } from '../spec/ink';
import { cssColourOf } from '../theme/chartTheme';
import styles from './Sparkline.module.css';

interface MiniBarsProps {
  readonly values: readonly Value[];
  readonly ink?: Ink;
  /** Width of a bar and height of the tallest, in px. */
  readonly barWidth?: number;
  readonly height?: number;
}

const GAP = 2;
/** A bar that is not there would be taken for no data. */
const LEAST = 1;

/** A few bars in a grid's cell or a column's profile; the numbers stand elsewhere, so it is hidden. */
export function MiniBars(props: MiniBarsProps) {
  const { values, ink = FIRST_INK, barWidth = 6, height = 14 } = props;
  const most = values.reduce<number>((high, value) => Math.max(high, value ?? 0), 0);
  const width = values.length * (barWidth + GAP) - GAP;
  return (
    <svg
      width={Math.max(0, width)}
      height={height}
      aria-hidden="true"
      style={{ color: cssColourOf(ink) }}
    >
      {values.map((value, at) => {
        if (value === null) return null;
        const length = most === 0 ? LEAST : Math.max(LEAST, (height * Math.max(0, value)) / most);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place.
            key={at}
            className={styles.bar}
            x={at * (barWidth + GAP)}
            y={height - length}
            width={barWidth}
            height={length}
            rx={1}
          />
        );
      })}
    </svg>
  );
}
