import type { Value } from '../spec/chartSpec';
import { FIRST_INK, type Ink } from '../spec/ink';
import { cssColourOf } from '../theme/chartTheme';
import styles from './Sparkline.module.css';
import { drawSpark, sparkRange } from './sparkPath';

interface SparklineProps {
  readonly values: readonly Value[];
  /** An earlier period, aligned by position; dashed. */
  readonly compare?: readonly Value[];
  readonly ink?: Ink;
  /** In px; the room around it is for the line's width and the last dot. */
  readonly width?: number;
  readonly height?: number;
}

const MARGIN = 3;

/** A line without axes beside a figure that says the number: decoration, and hidden as such. */
export function Sparkline(props: SparklineProps) {
  const { values, compare = [], ink = FIRST_INK, width = 72, height = 28 } = props;
  const box = {
    width: width - 2 * MARGIN,
    height: height - 2 * MARGIN,
    ...sparkRange([values, compare]),
  };
  const { line, area, end } = drawSpark(values, box);
  const view = `${-MARGIN} ${-MARGIN} ${width} ${height}`;
  return (
    <svg
      width={width}
      height={height}
      viewBox={view}
      aria-hidden="true"
      style={{ color: cssColourOf(ink) }}
    >
      <path className={styles.area} d={area} />
      <path className={styles.compare} d={drawSpark(compare, box).line} />
      <path className={styles.line} d={line} />
      {end !== null && <circle className={styles.end} cx={end.x} cy={end.y} r={2} />}
    </svg>
  );
}
