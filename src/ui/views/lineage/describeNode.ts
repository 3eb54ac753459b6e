import type { FormatSettings } from '../../format/formatSettings';
import { formatCount } from '../../format/numbers';
import { formatRowCount } from '../../format/rowCounts';
import { layerWords } from '../../model/nodeLayer';
import type { LineageNode } from './graph/lineageGraph';
import type { NodeFace } from './nodeFace';

/** A node in a sentence, for who cannot see it: `dim_customers, mart, pass, 5,000 rows, 1 failing test`. */
export function describeNode(
  node: LineageNode,
  { status, word, rows, failing, warning }: NodeFace,
  isQuiet: boolean,
  settings: FormatSettings,
): string {
  const tests = (count: number, kind: string) =>
    count > 0 && `${formatCount(count, settings)} ${kind} ${count === 1 ? 'test' : 'tests'}`;
  return [
    node.name,
    layerWords[node.layer].one.toLowerCase(),
    node.isEphemeral && 'ephemeral',
    status !== null && word.toLowerCase(),
    rows !== null && formatRowCount(rows, settings),
    tests(failing, 'failing'),
    tests(warning, 'warning'),
    isQuiet && 'outside the selection',
  ]
    .filter(Boolean)
    .join(', ');
}
