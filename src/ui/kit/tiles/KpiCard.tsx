import { ArrowDownRight, ArrowRight, ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../marks/Icon';
import { Skeleton } from '../marks/Skeleton';
import styles from './KpiCard.module.css';

export interface KpiDelta {
  /** As shown: `22.1%`, `1.1 pts`, `new`, `no change`. */
  readonly text: string;
  readonly direction: 'up' | 'down' | 'flat';
  /** Whether that direction is good is the metric's to say; neutral metrics are grey. */
  readonly tone: 'good' | 'bad' | 'neutral';
  /** The earlier value as shown: `$388.1k`. */
  readonly from?: string;
}

interface KpiCardProps {
  readonly label: string;
  /** Null while the first value is on its way. */
  readonly value: string | null;
  readonly delta?: KpiDelta;
  /** What a screen reader says: "Revenue 473.9 thousand dollars, up 22.1 percent from 388.1 thousand". */
  readonly spoken: string;
  readonly sparkline?: ReactNode;
  readonly note?: ReactNode;
  /** Shows the metric over time. */
  readonly onOpen?: () => void;
  readonly size?: 'card' | 'strip';
}

const arrows = { up: ArrowUpRight, down: ArrowDownRight, flat: ArrowRight };

/** One figure with its change; a card on a dashboard, or bare in a strip of figures. */
export function KpiCard(props: KpiCardProps) {
  const { label, value, delta, spoken, sparkline, note, onOpen, size = 'card' } = props;
  return (
    <figure
      className={styles.card}
      data-size={size}
      aria-label={value === null ? `${label}, loading` : spoken}
    >
      <figcaption className={styles.label}>{label}</figcaption>
      {value === null ? (
        <>
          <Skeleton width={110} height={24} className={styles.placeholder} />
          <Skeleton width={84} height={12} className={styles.placeholder} />
        </>
      ) : (
        <>
          <div className={styles.value}>{value}</div>
          <div className={styles.change}>
            {delta && <Change delta={delta} />}
            {note}
          </div>
        </>
      )}
      {sparkline && value !== null && <div className={styles.sparkline}>{sparkline}</div>}
      {onOpen && (
        <button
          type="button"
          className={styles.open}
          aria-label={`Show ${label} over time`}
          onClick={onOpen}
        />
      )}
    </figure>
  );
}

function Change({ delta }: { delta: KpiDelta }) {
  return (
    <>
      <span className={styles.delta} data-tone={delta.tone}>
        <Icon of={arrows[delta.direction]} size={14} />
        {delta.text}
      </span>
      {delta.from && <span className={styles.from}>from {delta.from}</span>}
    </>
  );
}
