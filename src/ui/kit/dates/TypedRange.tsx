import { useState } from 'react';
import type { Period } from '../../../core/dashboards/period';
import { TextField } from '../fields/TextField';
import { parseTypedRange } from './dateRange';

interface TypedRangeProps {
  readonly span: Period;
  readonly onSpan: (span: Period) => void;
  /** An arrow or page key: on to the calendar. */
  readonly onLeave: () => void;
}

const leavingKeys = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp']);

/** The range as text: `2026-04..2026-06` and `Enter`. */
export function TypedRange({ span, onSpan, onLeave }: TypedRangeProps) {
  const shown = `${span.from}..${span.to}`;
  const [text, setText] = useState(shown);
  const [isRefused, setRefused] = useState(false);
  const enter = () => {
    const typed = parseTypedRange(text);
    setRefused(typed === null);
    if (typed) onSpan(typed);
  };
  return (
    <TextField
      label="Range"
      hideLabel
      mono
      value={text}
      onChange={(typed) => {
        setText(typed);
        setRefused(false);
      }}
      onEnter={enter}
      data-autofocus
      onKeyDown={(event) => {
        if (!leavingKeys.has(event.key)) return;
        event.preventDefault();
        onLeave();
      }}
      onFocus={(event) => event.target.select()}
      hint="Days, months or years: 2026-04..2026-06, then Enter."
      error={isRefused ? `“${text}” is no range. Write it as 2026-04..2026-06.` : undefined}
    />
  );
}
