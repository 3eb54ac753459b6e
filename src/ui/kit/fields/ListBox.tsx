import { Check, Search } from 'lucide-react';
import { Icon } from '../marks/Icon';
import styles from './ListBox.module.css';
import type { ListOption } from './listOptions';
import { useListBox } from './useListBox';

interface ListBoxProps {
  readonly label: string;
  readonly options: readonly ListOption[];
  readonly selected: readonly string[];
  readonly multiple?: boolean;
  readonly onPick: (value: string) => void;
  /** The words of the search field; without them there is none. */
  readonly searchHint?: string | undefined;
  readonly mono?: boolean | undefined;
}

/** Options to choose from, by pointer or keyboard, with a search field above when the list is long. */
export function ListBox(props: ListBoxProps) {
  const { label, options, selected, multiple, onPick, searchHint, mono } = props;
  const hasSearch = searchHint !== undefined;
  const box = useListBox({ options, selected, hasSearch, onPick });
  const keyboard = { onKeyDown: box.press, 'aria-activedescendant': box.markedId };
  return (
    <div className={styles.box}>
      {hasSearch && (
        <div className={styles.search}>
          <Icon of={Search} size={14} />
          <input
            className={styles.input}
            data-autofocus
            role="combobox"
            aria-label={searchHint}
            aria-expanded="true"
            aria-controls={box.listId}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            placeholder={searchHint}
            value={box.query}
            onChange={(event) => box.type(event.target.value)}
            {...keyboard}
          />
        </div>
      )}
      <div
        className={styles.list}
        id={box.listId}
        role="listbox"
        aria-label={label}
        aria-multiselectable={multiple}
        tabIndex={hasSearch ? -1 : 0}
        {...(!hasSearch && { ...keyboard, 'data-autofocus': true })}
      >
        {box.rows.map((option, row) => (
          <ListRow
            key={option.value}
            option={option}
            id={box.rowId(row)}
            isMarked={box.at === row}
            isSelected={selected.includes(option.value)}
            multiple={multiple}
            mono={mono}
            onMark={() => box.mark(row)}
            onPick={() => onPick(option.value)}
          />
        ))}
      </div>
      {box.rows.length === 0 && <p className={styles.note}>Nothing matches “{box.query}”.</p>}
      {box.leftOut > 0 && <p className={styles.note}>{box.leftOut} more: type to narrow.</p>}
    </div>
  );
}

interface ListRowProps {
  readonly option: ListOption;
  readonly id: string;
  readonly isMarked: boolean;
  readonly isSelected: boolean;
  readonly multiple?: boolean | undefined;
  readonly mono?: boolean | undefined;
  readonly onMark: () => void;
  readonly onPick: () => void;
}

/** One option; what keeps the focus reads the keys and tells the marked row by aria-activedescendant. */
export function ListRow({
  option,
  id,
  isMarked,
  isSelected,
  multiple,
  mono,
  onMark,
  onPick,
}: ListRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are read by the field or list that keeps the focus.
    // biome-ignore lint/a11y/useFocusableInteractive: the marked row is told by aria-activedescendant.
    <div
      className={styles.row}
      id={id}
      role="option"
      aria-selected={isSelected}
      data-marked={isMarked}
      onPointerMove={onMark}
      onClick={onPick}
    >
      <span className={multiple ? styles.checkbox : styles.tick}>
        {isSelected && <Icon of={Check} size={multiple ? 12 : 16} />}
      </span>
      {option.icon && <Icon of={option.icon} className={styles.icon} />}
      <span className={styles.label} data-mono={mono}>
        {option.label}
      </span>
      {option.detail && <span className={styles.detail}>{option.detail}</span>}
      {option.count && <span className={styles.count}>{option.count}</span>}
    </div>
  );
}
