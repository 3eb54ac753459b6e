import type { FormatSettings } from '../../format/formatSettings';
import { formatCount } from '../../format/numbers';
import { isThinned } from '../kinds/lineOption';
import type { ChartSpec } from '../spec/chartSpec';
import { countPositions } from '../spec/positions';

/** What a tile's menu says of a line that is drawn with fewer points than it has; null for all other charts. */
export function noteThinning(spec: ChartSpec, settings: FormatSettings): string | null {
  if (spec.kind !== 'line' || !isThinned(spec)) return null;
  const count = formatCount(countPositions(spec.positions), settings);
  return `Drawn from ${count} points, thinned (LTTB) to what the width can show. Exports hold all rows.`;
}
