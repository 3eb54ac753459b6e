import { ArrowDownRight, ArrowUpRight } from 'lucide-react';
import type { Change } from '../../format/change';
import { Icon } from '../../kit/marks/Icon';
import { VisuallyHidden } from '../../kit/messages/VisuallyHidden';
import styles from './Small.module.css';

interface ChangeMarkProps {
  readonly change: Change;
  /** Which direction is good; null leaves the change grey. */
  readonly good: 'up' | 'down' | null;
}

/** A change with its arrow, in the colour of its meaning: ↗ 22.1 %. */
export function ChangeMark({ change, good }: ChangeMarkProps) {
  if (change.kind !== 'moved') return <span className={styles.change}>{change.text}</span>;
  const { direction, text } = change;
  const meaning = good === null ? 'neutral' : direction === good ? 'good' : 'bad';
  return (
    <span className={styles.change} data-meaning={meaning}>
      <Icon of={direction === 'up' ? ArrowUpRight : ArrowDownRight} size={12} />
      <VisuallyHidden>{direction} </VisuallyHidden>
      {text}
    </span>
  );
}
