import { useId } from 'react';
import { joinClasses } from '../classes';
import { Icon, type IconShape } from '../marks/Icon';
import { VisuallyHidden } from '../messages/VisuallyHidden';
import styles from './Segmented.module.css';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: IconShape;
  readonly count?: number;
}

interface SegmentedProps<Value extends string> {
  /** What is chosen, for screen readers: "Grain". */
  readonly label: string;
  readonly value: Value;
  readonly segments: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
  /** Shares the width evenly instead of fitting the words. */
  readonly fill?: boolean;
  /** Shows the icons alone; the words remain for screen readers. */
  readonly iconsOnly?: boolean;
  readonly className?: string;
}

/** One choice of a few, all in sight. Native radio buttons: arrow keys and one tab stop come with them. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, value, segments, onChange, fill, iconsOnly, className } = props;
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={joinClasses(styles.group, className)}
      data-fill={fill}
    >
      {segments.map((segment) => (
        <label key={segment.value} className={styles.segment}>
          <input
            type="radio"
            name={name}
            className={styles.input}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
          />
          {segment.icon && <Icon of={segment.icon} size={14} />}
          {iconsOnly ? <VisuallyHidden>{segment.label}</VisuallyHidden> : segment.label}
          {segment.count !== undefined && <span className={styles.count}>{segment.count}</span>}
        </label>
      ))}
    </div>
  );
}
