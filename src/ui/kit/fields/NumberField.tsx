import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { FieldFrameProps } from './Field';
import { type NumberLimits, parseNumber, stepNumber } from './parseNumber';
import { TextField } from './TextField';

interface NumberFieldProps extends FieldFrameProps, NumberLimits {
  readonly value: number | null;
  /** Called with each valid number; null when the field is emptied. */
  readonly onChange: (value: number | null) => void;
  /** What one arrow key adds; `PageUp` and `PageDown` add ten of it. */
  readonly step?: number;
  readonly trailing?: ReactNode;
}

export function NumberField(props: NumberFieldProps) {
  const { value, onChange, step = 1, min, max, whole, error, ...field } = props;
  const limits = { min, max, whole };
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? (value === null ? '' : String(value));
  const parsed = parseNumber(text, limits);
  const change = (typed: string) => {
    setDraft(typed);
    const read = parseNumber(typed, limits);
    if (read.kind === 'value') onChange(read.value);
    if (read.kind === 'empty') onChange(null);
  };
  const stepByKey = (event: KeyboardEvent) => {
    const steps = stepsByKey[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    setDraft(null);
    onChange(stepNumber(value ?? 0, steps * step, limits));
  };
  return (
    <TextField
      {...field}
      inputMode="decimal"
      role="spinbutton"
      aria-valuenow={value ?? undefined}
      aria-valuemin={min}
      aria-valuemax={max}
      value={text}
      onChange={change}
      onKeyDown={stepByKey}
      onBlur={() => parsed.kind !== 'refused' && setDraft(null)}
      error={error ?? (parsed.kind === 'refused' ? parsed.reason : undefined)}
    />
  );
}

const stepsByKey: Record<string, number> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
