import { joinClasses } from '../../kit/classes';
import { Icon } from '../../kit/marks/Icon';
import { KeySequence } from '../../kit/marks/Kbd';
import { VisuallyHidden } from '../../kit/messages/VisuallyHidden';
import { Tooltip } from '../../kit/overlays/Tooltip';
import styles from './RailEntry.module.css';
import type { RailItem } from './railItems';

interface RailEntryProps {
  readonly item: RailItem;
  readonly isCurrent: boolean;
  /** Icon only; name and key are in the tooltip, and alerts are a dot. */
  readonly isCollapsed?: boolean;
  readonly onChosen?: () => void;
}

export function RailEntry({ item, isCurrent, isCollapsed = false, onChosen }: RailEntryProps) {
  const className = joinClasses(styles.entry, isCollapsed && styles.collapsed);
  const entry =
    item.kind === 'link' ? (
      <a
        className={className}
        href={item.href}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={onChosen}
      >
        <Face item={item} isCollapsed={isCollapsed} />
      </a>
    ) : (
      <button
        type="button"
        className={className}
        onClick={() => {
          onChosen?.();
          item.onSelect();
        }}
      >
        <Face item={item} isCollapsed={isCollapsed} />
      </button>
    );
  return isCollapsed ? (
    <Tooltip
      text={item.alert ? `${item.label}, ${item.alert.label}` : item.label}
      keys={item.keys}
      side="right"
      describes={false}
    >
      {entry}
    </Tooltip>
  ) : (
    entry
  );
}

function Face({ item, isCollapsed }: { item: RailItem; isCollapsed: boolean }) {
  const { icon, label, count, alert } = item;
  if (isCollapsed)
    return (
      <>
        <Icon of={icon} />
        <VisuallyHidden>
          {label}
          {alert && `, ${alert.label}`}
        </VisuallyHidden>
        {alert && <span className={styles.dot} />}
      </>
    );
  return (
    <>
      <Icon of={icon} />
      <span className={styles.label}>{label}</span>
      {count !== undefined && <span className={styles.count}>{count}</span>}
      {alert && (
        <span className={styles.alert}>
          <span aria-hidden="true">{alert.count}</span>
          <VisuallyHidden>{alert.label}</VisuallyHidden>
        </span>
      )}
      {item.kind === 'action' && item.keys && <KeySequence keys={item.keys} />}
    </>
  );
}
