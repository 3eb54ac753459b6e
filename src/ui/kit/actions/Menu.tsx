import { Check } from 'lucide-react';
import * as Radix from 'radix-ui/dropdown-menu';
import type { ReactElement } from 'react';
import { Icon } from '../marks/Icon';
import { KeySequence } from '../marks/Kbd';
import { usePortalHost } from '../overlays/portalHost';
import styles from './Menu.module.css';
import type { MenuEntry, MenuItem, MenuOptions, MenuToggle } from './menuEntries';

interface MenuProps {
  /** The button that opens it; must take a ref and spread props. */
  readonly trigger: ReactElement;
  readonly entries: readonly MenuEntry[];
  readonly align?: 'start' | 'end';
  readonly side?: 'top' | 'right' | 'bottom';
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

export function Menu(props: MenuProps) {
  const { trigger, entries, align = 'end', side = 'bottom', open, onOpenChange } = props;
  const host = usePortalHost();
  return (
    // Not modal: the modal form writes a style element into the page, which its policy refuses.
    <Radix.Root modal={false} open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={host}>
        <Radix.Content
          className={styles.menu}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          loop
        >
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  switch (entry.kind) {
    case 'item':
      return <Item item={entry} />;
    case 'options':
      return <Options group={entry} />;
    case 'toggle':
      return <Toggle toggle={entry} />;
    case 'separator':
      return <Radix.Separator className={styles.separator} />;
    case 'heading':
      return <Radix.Label className={styles.heading}>{entry.label}</Radix.Label>;
  }
}

function Item({ item }: { item: MenuItem }) {
  const isOff = item.disabledReason !== undefined;
  return (
    <Radix.Item
      className={styles.item}
      data-tone={item.tone}
      // Off, yet reachable: a reason that cannot be reached cannot be read.
      aria-disabled={isOff || undefined}
      onSelect={(event) => (isOff ? event.preventDefault() : item.onSelect())}
    >
      {item.icon && <Icon of={item.icon} className={styles.icon} />}
      <span className={styles.words}>
        {item.label}
        {(item.disabledReason ?? item.detail) && (
          <span className={styles.detail}>{item.disabledReason ?? item.detail}</span>
        )}
      </span>
      {item.keys && <KeySequence keys={item.keys} />}
    </Radix.Item>
  );
}

function Options({ group }: { group: MenuOptions }) {
  return (
    <Radix.RadioGroup aria-label={group.label} value={group.value} onValueChange={group.onChange}>
      <Radix.Label className={styles.heading}>{group.label}</Radix.Label>
      {group.options.map(({ value, label }) => (
        <Radix.RadioItem key={value} className={styles.item} value={value}>
          <Tick />
          <span className={styles.words}>{label}</span>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

function Toggle({ toggle }: { toggle: MenuToggle }) {
  return (
    <Radix.CheckboxItem
      className={styles.item}
      checked={toggle.checked}
      onCheckedChange={toggle.onChange}
      onSelect={(event) => event.preventDefault()}
    >
      <Tick />
      <span className={styles.words}>{toggle.label}</span>
    </Radix.CheckboxItem>
  );
}

function Tick() {
  return (
    <span className={styles.tick}>
      <Radix.ItemIndicator>
        <Icon of={Check} />
      </Radix.ItemIndicator>
    </span>
  );
}
