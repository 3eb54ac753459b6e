import { useState } from 'react';
import { Icon } from '../../kit/marks/Icon';
import { VisuallyHidden } from '../../kit/messages/VisuallyHidden';
import { Drawer } from '../../kit/overlays/Drawer';
import styles from './BottomBar.module.css';
import { RailEntry } from './RailEntry';
import type { BottomEntry } from './railItems';

interface BottomBarProps {
  readonly entries: readonly BottomEntry[];
  readonly currentId: string | null;
}

/** The rail of a phone: five places at the foot, the rest in sheets. */
export function BottomBar({ entries, currentId }: BottomBarProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  const close = () => setOpenId(null);
  const open = entries.find(({ id }) => id === openId);
  return (
    <nav className={styles.bar} aria-label="Main">
      {entries.map((entry) => (
        <BottomItem
          key={entry.id}
          entry={entry}
          isCurrent={holds(entry, currentId)}
          onOpen={() => setOpenId(entry.id)}
        />
      ))}
      {open?.kind === 'sheet' && (
        <Drawer open side="bottom" title={open.label} onClose={close}>
          {open.groups.map(({ label, items }) => (
            <section key={label} className={styles.group} aria-label={label}>
              <h3 className={styles.groupName}>{label}</h3>
              {items.map((item) => (
                <RailEntry
                  key={item.id}
                  item={item}
                  isCurrent={item.id === currentId}
                  onChosen={close}
                />
              ))}
            </section>
          ))}
        </Drawer>
      )}
    </nav>
  );
}

function holds(entry: BottomEntry, currentId: string | null): boolean {
  if (entry.kind !== 'sheet') return entry.id === currentId;
  return entry.groups.some(({ items }) => items.some(({ id }) => id === currentId));
}

function findAlert(entry: BottomEntry) {
  if (entry.kind !== 'sheet') return entry.alert;
  return entry.groups.flatMap(({ items }) => items).find((item) => item.alert)?.alert;
}

interface BottomItemProps {
  readonly entry: BottomEntry;
  readonly isCurrent: boolean;
  readonly onOpen: () => void;
}

function BottomItem({ entry, isCurrent, onOpen }: BottomItemProps) {
  const alert = findAlert(entry);
  const face = (
    <>
      <Icon of={entry.icon} size={20} />
      {entry.label}
      {alert && (
        <>
          <span className={styles.dot} />
          <VisuallyHidden>{alert.label}</VisuallyHidden>
        </>
      )}
    </>
  );
  if (entry.kind === 'link')
    return (
      <a className={styles.item} href={entry.href} aria-current={isCurrent ? 'page' : undefined}>
        {face}
      </a>
    );
  return (
    <button
      type="button"
      className={styles.item}
      data-current={isCurrent}
      aria-haspopup={entry.kind === 'sheet' ? 'dialog' : undefined}
      onClick={entry.kind === 'sheet' ? onOpen : entry.onSelect}
    >
      {face}
    </button>
  );
}
