import { isSegment, type Segment } from '../../charts/spec/ink';

const NAMES: Readonly<Record<Segment, { readonly short: string; readonly long: string }>> = {
  high_value_active: { short: 'High, active', long: 'High value, active' },
  active: { short: 'Active', long: 'Active' },
  high_value_lapsed: { short: 'High, lapsed', long: 'High value, lapsed' },
  lapsed: { short: 'Lapsed', long: 'Lapsed' },
  prospect: { short: 'Prospect', long: 'Prospect' },
};

/** A segment's words; one that the app does not know keeps its own. */
export function nameSegment(segment: string): { readonly short: string; readonly long: string } {
  return isSegment(segment) ? NAMES[segment] : { short: segment, long: segment };
}
