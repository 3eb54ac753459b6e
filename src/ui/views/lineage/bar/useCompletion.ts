import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { completeSelection } from '../../../../core/graph/selector/complete';
import type { ManifestNode } from '../../../../core/project/manifest';
import type { ListOption } from '../../../kit/fields/listOptions';
import { useMarkedRow } from '../../../kit/fields/useMarkedRow';

interface CompletionSetup {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly nodes: readonly ManifestNode[];
}

const MOST_ROWS = 50;
const NO_ROW = -1;

/** What can stand at the caret, and how it gets there: arrows mark, Enter and Tab take. */
export function useCompletion({ input, value, onChange, nodes }: CompletionSetup) {
  const [isAsked, setAsked] = useState(false);
  const moveCaret = useCaret(input);
  const caret = isAsked ? (input.current?.selectionStart ?? value.length) : 0;
  const { at, options } = isAsked
    ? completeSelection(value, caret, nodes)
    : { at: { from: 0, to: 0 }, options: [] };
  const shown = options.slice(0, MOST_ROWS);

  const pick = (row: number) => {
    const option = shown[row];
    if (!option) return;
    moveCaret(at.from + option.text.length);
    onChange(`${value.slice(0, at.from)}${option.text}${value.slice(at.to)}`);
    marking.mark(NO_ROW);
    // A method still wants its value.
    setAsked(option.text.endsWith(':'));
  };
  const marking = useMarkedRow({
    labels: shown.map(({ text }) => text),
    start: NO_ROW,
    hasSearch: true,
    onPick: pick,
  });
  const isOpen = isAsked && shown.length > 0;

  /** Whether the key was the list's. */
  const press = (event: KeyboardEvent): boolean => {
    if (event.key === 'ArrowDown' && !isOpen) setAsked(true);
    else if (!isOpen) return false;
    else if (event.key === 'Tab' && marking.at >= 0 && !event.shiftKey) pick(marking.at);
    else {
      marking.press(event);
      return event.defaultPrevented;
    }
    event.preventDefault();
    return true;
  };
  return {
    ...marking,
    markedId: isOpen ? marking.markedId : undefined,
    isOpen,
    options: shown.map(
      ({ text, detail }): ListOption => ({ value: `${text} ${detail}`, label: text, detail }),
    ),
    open: () => {
      setAsked(true);
      marking.mark(NO_ROW);
    },
    close: () => setAsked(false),
    pick,
    press,
  };
}

/** Puts the caret somewhere once the value has come back by a render, which would leave it at the end. */
function useCaret(input: RefObject<HTMLInputElement | null>): (at: number) => void {
  const wish = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wish.current === null) return;
    input.current?.setSelectionRange(wish.current, wish.current);
    wish.current = null;
  });
  return (at) => {
    wish.current = at;
  };
}
