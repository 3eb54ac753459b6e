import { useEffect, useRef, useState } from 'react';

/** Typing takes effect when it has paused for so long: each effect sorts or queries. */
const PAUSE_MS = 200;

/** A text field's text, told to `onSettle` when typing pauses, and at once when the field goes away. */
export function useTypedText(initial: string, onSettle: (text: string) => void) {
  const [text, setText] = useState(initial);
  const settle = useRef(onSettle);
  settle.current = onSettle;
  const pending = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly text: string }>(
    undefined,
  );
  const type = (typed: string) => {
    setText(typed);
    clearTimeout(pending.current?.timer);
    const timer = setTimeout(() => {
      pending.current = undefined;
      settle.current(typed);
    }, PAUSE_MS);
    pending.current = { timer, text: typed };
  };
  useEffect(
    () => () => {
      if (pending.current === undefined) return;
      clearTimeout(pending.current.timer);
      settle.current(pending.current.text);
    },
    [],
  );
  return [text, type] as const;
}
