import { materializationOf } from '../../../../core/project/manifest';
import type { TabReport } from '../../../../engine/tab/tabReport';
import { formatLocalMoment } from '../../../format/dates';
import { formatDuration } from '../../../format/durations';
import type { FormatSettings } from '../../../format/formatSettings';
import { formatCount } from '../../../format/numbers';
import type { Property } from '../../../kit/panes/PropertyList';
import type { LineageNode } from '../graph/lineageGraph';

/** The facts of a node that are known, in reading order. */
export function nodeFacts(
  { id, source, isEphemeral }: LineageNode,
  { state }: TabReport,
  settings: FormatSettings,
): Property[] {
  const rows = state.rowCounts[id];
  const last = state.nodes[id];
  const facts: (Property | null)[] = [
    fact('Materialized', isEphemeral ? 'ephemeral, no table' : materializationOf(source)),
    fact('Rows', rows !== undefined && !isEphemeral ? formatCount(rows, settings) : ''),
    fact('Last built', last ? formatLocalMoment(Date.parse(last.at), settings) : ''),
    fact('Took', last ? formatDuration(last.seconds * 1000, settings) : ''),
    fact('Message', last?.status === 'error' ? (last.message ?? '') : ''),
    fact(
      'Relation',
      'relation_name' in source ? (source.relation_name ?? '').replaceAll('"', '') : '',
      true,
    ),
    fact('File', source.original_file_path, true),
    fact('Tags', source.tags.join(', ')),
    fact('Type', source.resource_type === 'exposure' ? source.type : ''),
    fact('Maturity', source.resource_type === 'exposure' ? (source.maturity ?? '') : ''),
    fact('Address', source.resource_type === 'exposure' ? (source.url ?? '') : ''),
  ];
  return facts.filter((known) => known !== null);
}

function fact(name: string, value: string, mono = false): Property | null {
  return value === '' ? null : { name, value, mono };
}
