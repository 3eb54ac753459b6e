import { X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { joinClasses } from '../classes';
import { Icon } from '../marks/Icon';
import { Popover } from '../overlays/Popover';
import styles from './FilterChip.module.css';
import { type FilterDimension, FilterPicker } from './FilterPicker';
import { describeFilter, type FilterSelection } from './filterWords';

interface FilterChipProps {
  readonly dimension: FilterDimension;
  readonly selection: FilterSelection;
  readonly onChange: (selection: FilterSelection) => void;
  readonly onRemove: () => void;
  /** Called when the picker opens, so that its values can be read. */
  readonly onOpen?: (dimensionId: string) => void;
  /** The link named a value that the data does not have. */
  readonly notFound?: boolean;
}

/** One filter as a button that opens its picker, and × beside it; `Backspace` removes it too. */
export function FilterChip(props: FilterChipProps) {
  const { dimension, selection, onChange, onRemove, onOpen, notFound } = props;
  const [isOpen, setOpen] = useState(false);
  const labelOf = (value: string) =>
    dimension.options?.find((option) => option.value === value)?.label ?? value;
  const { lead, value } = describeFilter(dimension.label, selection, labelOf);
  const change = (open: boolean) => {
    setOpen(open);
    if (open) onOpen?.(dimension.id);
    if (!open && selection.values.length === 0) onRemove();
  };
  const removeByKey = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' || event.key === 'Delete') onRemove();
  };
  return (
    <span className={joinClasses(styles.chip, notFound && styles.missing)}>
      <Popover
        label={`Filter by ${dimension.label}`}
        open={isOpen}
        onOpenChange={change}
        trigger={
          <button type="button" className={styles.words} onKeyDown={removeByKey}>
            <span className={styles.lead}>{lead} </span>
            <span className={styles.value}>{value}</span>
            {notFound && <span className={styles.note}> not found</span>}
          </button>
        }
      >
        <FilterPicker dimension={dimension} selection={selection} onChange={onChange} />
      </Popover>
      <button
        type="button"
        className={styles.remove}
        aria-label={`Remove filter ${lead} ${value}`}
        onClick={onRemove}
      >
        <Icon of={X} size={14} />
      </button>
    </span>
  );
}
