import { useEffect, useRef } from 'react';
import styles from './CommandBox.module.css';
import type { Completion } from './completeCommand';

interface CompletionListProps {
  readonly id: string;
  readonly options: readonly Completion[];
  readonly marked: number;
  readonly onMark: (at: number) => void;
  readonly onTake: (text: string) => void;
}

/** What can follow; the keys are read by the field above, which keeps the focus. */
export function CompletionList({ id, options, marked, onMark, onTake }: CompletionListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return (
    <div className={styles.list} id={id} role="listbox" aria-label="Completions" ref={list}>
      {options.map(({ text, detail }, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are read by the field that keeps the focus.
        // biome-ignore lint/a11y/useFocusableInteractive: the marked row is told by aria-activedescendant.
        <div
          key={text}
          id={`${id}-${at}`}
          className={styles.option}
          role="option"
          aria-selected={at === marked}
          onPointerMove={() => onMark(at)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(text)}
        >
          <span className={styles.text}>{text}</span>
          <span className={styles.detail}>{detail}</span>
        </div>
      ))}
    </div>
  );
}
