import { useLayoutEffect, useRef, useState } from 'react';
import type { Box } from '../layout/mainAxis';
import { placeTooltip } from '../layout/placeTooltip';
import type { Size } from '../layout/plotLayout';
import type { Reading } from '../reading/readStop';
import { ChangeMark } from '../small/ChangeMark';
import { Swatch } from '../small/Swatch';
import styles from './Chart.module.css';

interface ChartTooltipProps {
  readonly reading: Reading;
  /** The row of the mark that is pointed at, where there are several. */
  readonly activeRow: string | null;
  readonly mark: Box;
  readonly size: Size;
}

/** The reading of a stop beside its mark. Hidden from screen readers, who get it as a sentence. */
export function ChartTooltip({ reading, activeRow, mark, size }: ChartTooltipProps) {
  const tooltip = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState<Size>({ width: 200, height: 120 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another reading is another size.
  useLayoutEffect(() => {
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = tooltip.current ?? {};
    setOwn((before) =>
      before.width === width && before.height === height ? before : { width, height },
    );
  }, [reading]);
  const { left, top } = placeTooltip(mark, own, size);
  const { title, rows, change, good, notes, hint } = reading;
  return (
    <div className={styles.tooltip} ref={tooltip} style={{ left, top }} aria-hidden="true">
      <p className={styles.title}>{[title, ...notes].join(' · ')}</p>
      {rows.map(({ id, ink, label, text }) => (
        <p key={id} className={styles.row} data-active={id === activeRow}>
          <Swatch ink={ink} />
          <span className={styles.label}>{label}</span>
          <span className={styles.value}>{text}</span>
        </p>
      ))}
      {change !== null && (
        <p className={styles.row}>
          <span className={styles.label}>Change</span>
          <ChangeMark change={change} good={good} />
        </p>
      )}
      {hint !== null && <p className={styles.hint}>{hint}</p>}
    </div>
  );
}
