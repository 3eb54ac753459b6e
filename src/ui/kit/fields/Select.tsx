import { ChevronDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../actions/Button';
import { Icon, type IconShape } from '../marks/Icon';
import { VisuallyHidden } from '../messages/VisuallyHidden';
import { Popover } from '../overlays/Popover';
import { ListBox } from './ListBox';
import type { ListOption } from './listOptions';
import styles from './Select.module.css';

interface SelectProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly ListOption[];
  readonly onChange: (value: string) => void;
  /** What the button says while nothing is chosen. */
  readonly placeholder?: string;
  /** Before the value on the button: "vs", "by". */
  readonly prefix?: ReactNode;
  readonly icon?: IconShape;
  /** `field` fills its width like a text field; `button` fits its words. */
  readonly look?: 'field' | 'button';
  readonly size?: 'sm' | 'md' | 'lg';
  /** By default a list of more than eight has a search field. */
  readonly search?: boolean;
  readonly mono?: boolean;
  readonly disabledReason?: string | undefined;
}

const longList = 8;

export function Select(props: SelectProps) {
  const { label, value, options, onChange, search = options.length > longList, mono } = props;
  const { placeholder = 'Choose', look = 'button', prefix } = props;
  const [isOpen, setOpen] = useState(false);
  const chosen = options.find((option) => option.value === value);
  const pick = (picked: string) => {
    onChange(picked);
    setOpen(false);
  };
  return (
    <Popover
      label={label}
      open={isOpen}
      onOpenChange={setOpen}
      className={styles.popover}
      trigger={
        <Button
          className={styles.trigger}
          data-look={look}
          icon={props.icon}
          size={props.size ?? 'md'}
          disabledReason={props.disabledReason}
          trailing={<Icon of={ChevronDown} size={12} className={styles.chevron} />}
        >
          <VisuallyHidden>{label}: </VisuallyHidden>
          {prefix && <span className={styles.prefix}>{prefix} </span>}
          <span className={chosen ? undefined : styles.placeholder} data-mono={mono}>
            {chosen?.label ?? placeholder}
          </span>
        </Button>
      }
    >
      <ListBox
        label={label}
        options={options}
        selected={value === null ? [] : [value]}
        onPick={pick}
        searchHint={search ? 'Search' : undefined}
        mono={mono}
      />
    </Popover>
  );
}
