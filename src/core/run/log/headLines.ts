import { DBT_DUCKDB_VERSION, DBT_VERSION } from '../../base/version';
import type { Manifest, ResourceType } from '../../project/manifest';
import { counted, type LogLine } from './logLine';

/** dbt's first lines of a command, before it reads the project: its version and the adapter's. */
export function versionLines(at: Date): LogLine[] {
  return [
    infoLine(at, `Running with dbt=${DBT_VERSION}`),
    infoLine(at, `Registered adapter: duckdb=${DBT_DUCKDB_VERSION}`),
  ];
}

/** What the project holds, once it is parsed. */
export function foundLine(manifest: Manifest, at: Date): LogLine {
  return infoLine(at, `Found ${foundText(manifest)}`);
}

function infoLine(at: Date, text: string): LogLine {
  return { time: at.toISOString().slice(11, 19), text, level: 'info' };
}

const KINDS: readonly (readonly [type: ResourceType, one: string, many: string])[] = [
  ['model', 'model', 'models'],
  ['analysis', 'analysis', 'analyses'],
  ['test', 'data test', 'data tests'],
  ['seed', 'seed', 'seeds'],
  ['operation', 'operation', 'operations'],
  ['snapshot', 'snapshot', 'snapshots'],
  ['source', 'source', 'sources'],
  ['exposure', 'exposure', 'exposures'],
];

/** `11 models, 5 seeds, …` in dbt's order, kinds that the project does not have left out. */
function foundText({ nodes, macros }: Manifest): string {
  const counts = new Map<ResourceType, number>();
  for (const { resource_type: type } of nodes.values()) {
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [
    ...KINDS.map(([type, one, many]) => counted(counts.get(type) ?? 0, one, many)),
    counted(macros.size, 'macro'),
    counted(counts.get('unit_test') ?? 0, 'unit test'),
  ]
    .filter((text) => text !== '')
    .join(', ');
}
