import type { Comparison } from '../../../core/dashboards/overview';
import { Select } from '../fields/Select';
import { comparisons } from './comparison';

interface CompareSelectProps {
  readonly value: Comparison;
  readonly onChange: (value: Comparison) => void;
}

/** What the figures are compared with. */
export function CompareSelect({ value, onChange }: CompareSelectProps) {
  return (
    <Select
      label="Compare with"
      prefix="vs"
      value={value}
      options={comparisons}
      onChange={(chosen) => {
        const comparison = comparisons.find((each) => each.value === chosen);
        if (comparison) onChange(comparison.value);
      }}
    />
  );
}
