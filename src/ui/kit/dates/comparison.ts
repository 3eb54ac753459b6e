import type { Comparison } from '../../../core/dashboards/overview';

export type Grain = 'auto' | 'day' | 'week' | 'month';

export const comparisons: readonly { readonly value: Comparison; readonly label: string }[] = [
  { value: 'prev', label: 'previous period' },
  { value: 'year', label: 'the year before' },
  { value: 'none', label: 'nothing' },
];

export const grains: readonly { readonly value: Grain; readonly label: string }[] = [
  { value: 'auto', label: 'Auto' },
  { value: 'day', label: 'Day' },
  { value: 'week', label: 'Week' },
  { value: 'month', label: 'Month' },
];
