import { Check } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { Icon } from '../marks/Icon';
import { KeySequence } from '../marks/Kbd';
import styles from './Menu.module.css';
import type { MenuEntry, MenuItem, MenuOptions, MenuToggle } from './menuEntries';

interface MenuRowProps {
  readonly entry: MenuEntry;
  /** Closes the menu and acts. */
  readonly onChoose: (act: () => void) => void;
}

export function MenuRow({ entry, onChoose }: MenuRowProps) {
  switch (entry.kind) {
    case 'item':
      return <ItemRow item={entry} onChoose={onChoose} />;
    case 'options':
      return <OptionRows group={entry} onChoose={onChoose} />;
    case 'toggle':
      return <ToggleRow toggle={entry} />;
    case 'separator':
      return <hr className={styles.separator} />;
    case 'heading':
      return <div className={styles.heading}>{entry.label}</div>;
  }
}

type RowProps = ComponentPropsWithRef<'button'> & {
  readonly role: 'menuitem' | 'menuitemradio' | 'menuitemcheckbox';
};

// Rows are no tab stops: the menu's keys move the focus among them, and the pointer takes it along.
function Row(props: RowProps) {
  return (
    <button
      {...props}
      type="button"
      tabIndex={-1}
      className={styles.item}
      onPointerMove={({ currentTarget }) => currentTarget.focus({ preventScroll: true })}
    />
  );
}

function ItemRow({ item, onChoose }: { item: MenuItem; onChoose: MenuRowProps['onChoose'] }) {
  const note = item.disabledReason ?? item.detail;
  // Off, yet reachable: a reason that cannot be reached cannot be read.
  const isOff = item.disabledReason !== undefined;
  return (
    <Row
      role="menuitem"
      data-tone={item.tone}
      aria-disabled={isOff || undefined}
      onClick={isOff ? undefined : () => onChoose(item.onSelect)}
    >
      {item.icon && <Icon of={item.icon} size={14} className={styles.icon} />}
      <span className={styles.words}>
        {item.label}
        {note && <span className={styles.detail}>{note}</span>}
      </span>
      {item.keys && <KeySequence keys={item.keys} />}
    </Row>
  );
}

function OptionRows({
  group,
  onChoose,
}: {
  group: MenuOptions;
  onChoose: MenuRowProps['onChoose'];
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu.
    <div role="group" aria-label={group.label}>
      <div className={styles.heading}>{group.label}</div>
      {group.options.map(({ value, label }) => (
        <Row
          key={value}
          role="menuitemradio"
          aria-checked={value === group.value}
          onClick={() => onChoose(() => group.onChange(value))}
        >
          <Tick isOn={value === group.value} />
          <span className={styles.words}>{label}</span>
        </Row>
      ))}
    </div>
  );
}

function ToggleRow({ toggle }: { toggle: MenuToggle }) {
  return (
    <Row
      role="menuitemcheckbox"
      aria-checked={toggle.checked}
      onClick={() => toggle.onChange(!toggle.checked)}
    >
      <Tick isOn={toggle.checked} />
      <span className={styles.words}>{toggle.label}</span>
    </Row>
  );
}

function Tick({ isOn }: { isOn: boolean }) {
  return <span className={styles.tick}>{isOn && <Icon of={Check} size={14} />}</span>;
}
