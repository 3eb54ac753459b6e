import type { ReactNode } from 'react';
import type { Change } from '../../format/change';
import type { FormatSettings } from '../../format/formatSettings';
import { formatShare } from '../../format/percent';
import { formatHeadline, type ValueFormat } from '../../format/valueFormat';
import type { Ink } from '../spec/ink';
import { cssColourOf } from '../theme/chartTheme';
import styles from './BarList.module.css';
import { ChangeMark } from './ChangeMark';

export interface BarListItem {
  readonly id: string;
  readonly name: string;
  readonly ink: Ink;
  readonly value: number;
  /** Of the whole, from 0 to 1; null leaves it out. */
  readonly share: number | null;
  readonly change: Change | null;
}

interface BarListProps {
  /** Names the list for screen readers. */
  readonly label: string;
  readonly items: readonly BarListItem[];
  readonly value: ValueFormat;
  readonly settings: FormatSettings;
  readonly good?: 'up' | 'down';
  /** Ids that a filter has chosen; the others fade. Left out when nothing is chosen. */
  readonly selected?: readonly string[];
  /** A click on an item, or Enter; `adds` with Shift. Without it the list is not for choosing. */
  readonly onPick?: (id: string, adds: boolean) => void;
  readonly footer?: ReactNode;
}

/** Named bars under their numbers: a bar chart whose text is text. Each bar is a button. */
export function BarList(props: BarListProps) {
  const { label, items, selected, footer } = props;
  const most = items.reduce((high, { value }) => Math.max(high, value), 0);
  return (
    <div className={styles.frame}>
      <ul className={styles.list} aria-label={label}>
        {items.map((item) => (
          <li key={item.id} data-faded={selected !== undefined && !selected.includes(item.id)}>
            <Item {...props} item={item} length={most <= 0 ? 0 : Math.max(0, item.value) / most} />
          </li>
        ))}
      </ul>
      {footer && <div className={styles.footer}>{footer}</div>}
    </div>
  );
}

interface ItemProps extends BarListProps {
  readonly item: BarListItem;
  /** Share of the longest bar. */
  readonly length: number;
}

function Item({ item, length, value, settings, good, selected, onPick }: ItemProps) {
  const content = (
    <>
      <span className={styles.name}>{item.name}</span>
      <span className={styles.value}>{formatHeadline(item.value, value, settings)}</span>
      <span className={styles.share}>
        {item.share !== null && formatShare(item.share, settings)}
      </span>
      <span className={styles.change}>
        {item.change !== null && <ChangeMark change={item.change} good={good ?? null} />}
      </span>
      <span className={styles.track}>
        <span
          className={styles.bar}
          style={{ inlineSize: `${100 * length}%`, color: cssColourOf(item.ink) }}
        />
      </span>
    </>
  );
  if (onPick === undefined) return <div className={styles.item}>{content}</div>;
  return (
    <button
      type="button"
      className={styles.item}
      aria-pressed={selected?.includes(item.id) ?? false}
      onClick={(event) => onPick(item.id, event.shiftKey)}
    >
      {content}
    </button>
  );
}
