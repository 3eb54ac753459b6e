import { CornerDownLeft, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref, useId, useRef } from 'react';
import type { ManifestNode } from '../../../../core/project/manifest';
import { IconButton } from '../../../kit/actions/IconButton';
import { ListRow } from '../../../kit/fields/ListBox';
import { Icon } from '../../../kit/marks/Icon';
import type { Fault } from '../useSelection';
import { MarkedText } from './MarkedText';
import styles from './SelectorField.module.css';
import { useCompletion } from './useCompletion';

interface SelectorFieldProps {
  /** The option of the command that it stands for. */
  readonly option: '--select' | '--exclude';
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onApply: (value: string) => void;
  /** Whether what is written is not yet what the page shows. */
  readonly isChanged: boolean;
  readonly faults: readonly Fault[];
  readonly nodes: readonly ManifestNode[];
  /** At the end of the box: how much is selected. */
  readonly trailing?: ReactNode;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A selection in dbt's syntax: it completes what is typed, and marks what is wrong where it stands. */
export function SelectorField(props: SelectorFieldProps) {
  const { option, value, onChange, onApply, isChanged, nodes } = props;
  const input = useRef<HTMLInputElement | null>(null);
  const completion = useCompletion({ input, value, onChange, nodes });
  // What is still being typed is not yet wrong.
  const faults = completion.isOpen ? [] : props.faults;
  const noteId = useId();
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || completion.press(event)) return;
    if (event.key === 'Enter') onApply(value.trim());
    else if (event.key === 'Escape' && completion.isOpen) completion.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
    completion.close();
  };
  const clear = () => {
    onChange('');
    onApply('');
    input.current?.focus();
  };
  return (
    <div className={styles.field}>
      <div className={styles.box} data-fault={faults[0]?.severity}>
        <span className={styles.option} aria-hidden="true">
          {option}
        </span>
        <MarkedText text={value} faults={faults} input={input}>
          <input
            ref={(element) => {
              input.current = element;
              if (typeof props.ref === 'function') props.ref(element);
              else if (props.ref) props.ref.current = element;
            }}
            className={styles.input}
            type="text"
            role="combobox"
            aria-label={`Selection, ${option}`}
            aria-expanded={completion.isOpen}
            aria-controls={completion.listId}
            aria-autocomplete="list"
            aria-activedescendant={completion.markedId}
            aria-invalid={faults.length > 0 || undefined}
            aria-describedby={faults.length > 0 ? noteId : undefined}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            placeholder={props.placeholder}
            value={value}
            onChange={(event) => {
              onChange(event.target.value);
              completion.open();
            }}
            onBlur={completion.close}
            onKeyDown={press}
          />
        </MarkedText>
        {isChanged && (
          <span className={styles.enter} title="Enter applies it">
            <Icon of={CornerDownLeft} size={12} />
          </span>
        )}
        {props.trailing}
        {value !== '' && (
          <IconButton
            icon={X}
            label={`Clear ${option}`}
            size="sm"
            className={styles.clear}
            onClick={clear}
          />
        )}
      </div>
      {completion.isOpen && <Suggestions completion={completion} />}
      <div id={noteId} className={styles.faults} aria-live="polite">
        {faults.map(({ message, mend, severity }) => (
          <p key={message} data-severity={severity}>
            {message}. {mend}
          </p>
        ))}
      </div>
    </div>
  );
}

function Suggestions({ completion }: { completion: ReturnType<typeof useCompletion> }) {
  return (
    <div
      className={styles.list}
      id={completion.listId}
      role="listbox"
      aria-label="Completions"
      // The field keeps the focus, and with it the caret that the completion goes to.
      onPointerDown={(event) => event.preventDefault()}
    >
      {completion.options.map((option, row) => (
        <ListRow
          key={option.value}
          option={option}
          id={completion.rowId(row)}
          isMarked={completion.at === row}
          isSelected={false}
          mono
          onMark={() => completion.mark(row)}
          onPick={() => completion.pick(row)}
        />
      ))}
    </div>
  );
}
