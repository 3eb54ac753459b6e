import { CornerDownLeft, Play } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../../../kit/actions/Button';
import { Badge } from '../../../kit/marks/Badge';
import { Icon } from '../../../kit/marks/Icon';
import styles from './CommandBox.module.css';
import { CompletionList } from './CompletionList';
import { useCommandBox } from './useCommandBox';

interface CommandBoxProps {
  readonly cmd: string | undefined;
  readonly onCmd: (cmd: string) => void;
  readonly onRun: (line: string) => void;
  /** A command is at work: this one would wait for its end. */
  readonly isBusy: boolean;
}

/** Takes a dbt command line, completes it, counts what it would run, and runs it. */
export function CommandBox({ isBusy, ...setup }: CommandBoxProps) {
  const box = useCommandBox(setup);
  const id = useId();
  const listId = `${id}-list`;
  const errorId = `${id}-error`;
  const isOpen = box.options.length > 0;
  const label = isBusy ? 'Run after this' : 'Run';
  return (
    <div className={styles.bar}>
      <div className={styles.field} data-invalid={box.error !== undefined}>
        <span className={styles.prompt} aria-hidden="true">
          $
        </span>
        <input
          ref={box.field}
          className={styles.input}
          role="combobox"
          aria-label="Command"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={box.marked >= 0 ? `${listId}-${box.marked}` : undefined}
          aria-invalid={box.error !== undefined || undefined}
          aria-describedby={box.error === undefined ? undefined : errorId}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={box.line}
          onChange={(event) => box.type(event.target.value)}
          onKeyDown={box.press}
          onBlur={box.close}
        />
        {box.count !== null && <Badge>{box.count}</Badge>}
        {isOpen && (
          <CompletionList
            id={listId}
            options={box.options}
            marked={box.marked}
            onMark={box.mark}
            onTake={box.take}
          />
        )}
      </div>
      <Button
        size="lg"
        icon={Play}
        className={styles.run}
        trailing={<Icon of={CornerDownLeft} size={12} />}
        onClick={() => void box.run()}
      >
        {label}
      </Button>
      <p className={styles.error} id={errorId} role="alert">
        {box.error}
      </p>
    </div>
  );
}
