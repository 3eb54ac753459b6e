import { ChevronDown } from 'lucide-react';
import { Button, type ButtonProps } from './Button';
import { IconButton } from './IconButton';
import { Menu } from './Menu';
import type { MenuEntry } from './menuEntries';
import styles from './SplitButton.module.css';

interface SplitButtonProps extends ButtonProps {
  readonly kind?: 'primary' | 'default';
  readonly entries: readonly MenuEntry[];
  /** Name of the second half: "More ways to build". */
  readonly menuLabel: string;
}

/** The usual action, and beside it a menu with its variants. */
export function SplitButton({ entries, menuLabel, kind = 'default', ...button }: SplitButtonProps) {
  return (
    <span className={styles.split} data-kind={kind}>
      <Button {...button} kind={kind} className={styles.main} />
      <Menu
        entries={entries}
        trigger={
          <IconButton
            className={styles.more}
            icon={ChevronDown}
            label={menuLabel}
            size={button.size ?? 'md'}
          />
        }
      />
    </span>
  );
}
