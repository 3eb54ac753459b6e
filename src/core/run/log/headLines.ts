import { DBT_DUCKDB_VERSION, DBT_MACRO_COUNT, DBT_VERSION } from '../../base/version';
import { INTERNAL_PACKAGES } from '../../compile/macroIndex';
import type { Manifest, ManifestNode, ResourceType } from '../../project/manifest';
import { counted, type LogLine } from './logLine';

/** dbt's first line of a command. */
export function versionLine(at: Date): LogLine {
  return infoLine(at, `Running with dbt=${DBT_VERSION}`);
}

/** dbt's second line, of a command that needs a database. */
export function adapterLine(at: Date): LogLine {
  return infoLine(at, `Registered adapter: duckdb=${DBT_DUCKDB_VERSION}`);
}

/** What the project holds, once it is parsed, and the SQL that stands on the command line. */
export function foundLine(manifest: Manifest, at: Date, hasInline = false): LogLine {
  return infoLine(at, `Found ${foundText(manifest, hasInline)}`);
}

function infoLine(at: Date, text: string): LogLine {
  return { time: at.toISOString().slice(11, 19), text, level: 'info' };
}

/** What a resource is called, in singular and plural. */
const NAMES: Readonly<Record<ResourceType, readonly [one: string, many: string]>> = {
  model: ['model', 'models'],
  analysis: ['analysis', 'analyses'],
  // dbt's own word for one of them.
  test: ['test', 'data tests'],
  seed: ['seed', 'seeds'],
  operation: ['operation', 'operations'],
  snapshot: ['snapshot', 'snapshots'],
  source: ['source', 'sources'],
  exposure: ['exposure', 'exposures'],
  unit_test: ['unit test', 'unit tests'],
  metric: ['metric', 'metrics'],
  semantic_model: ['semantic model', 'semantic models'],
  saved_query: ['saved query', 'saved queries'],
  function: ['function', 'functions'],
};

type Kind = (node: ManifestNode) => boolean;

// dbt counts the kinds in the order in which it meets them: of one package after the other SQL files, seeds and hooks,
// then what properties define.
const READ_FIRST: readonly Kind[] = [
  (node) => node.resource_type === 'model' && node.version === null,
  ({ resource_type, original_file_path: file }) =>
    resource_type === 'snapshot' && file.endsWith('.sql'),
  ({ resource_type }) => resource_type === 'analysis',
  (node) => node.resource_type === 'test' && node.test_metadata === null,
  ({ resource_type }) => resource_type === 'seed',
  ({ resource_type }) => resource_type === 'operation',
];
const MODEL: Kind = ({ resource_type }) => resource_type === 'model';
const TEST: Kind = ({ resource_type }) => resource_type === 'test';
const SNAPSHOT: Kind = ({ resource_type }) => resource_type === 'snapshot';

/** Of a properties file dbt reads models and seeds with their tests, then snapshots with theirs, and tests of sources last of all; versions are models when their properties are read. */
function readLast(all: readonly ManifestNode[]): readonly Kind[] {
  const isEarly = (node: ManifestNode) =>
    node.resource_type === 'test' && /^(?:model|seed)\./.test(node.attached_node ?? '');
  return all.some(isEarly) ? [MODEL, TEST, SNAPSHOT] : [MODEL, SNAPSHOT, TEST];
}

/** As dbt counts them: of its own macros some are absent here, and those that few projects need may not be loaded. */
function countOfMacros(macros: Manifest['macros']): number {
  const own = [...macros.values()].filter(
    (macro) => !INTERNAL_PACKAGES.includes(macro.package_name),
  );
  return own.length + DBT_MACRO_COUNT;
}

/** `11 models, 5 seeds, …` in dbt's order, kinds that the project does not have left out. */
function foundText({ nodes, macros, groups }: Manifest, hasInline: boolean): string {
  const all = [...nodes.values()].filter(({ config }) => config.enabled !== false);
  const packages = [...new Set(all.map(({ package_name }) => package_name))];
  const firstOf = (of: readonly ManifestNode[]) => (isNext: Kind) =>
    of.find(isNext)?.resource_type ?? [];
  const types = [
    ...packages.flatMap((name) =>
      READ_FIRST.flatMap(firstOf(all.filter(({ package_name }) => package_name === name))),
    ),
    ...readLast(all).flatMap(firstOf(all)),
  ];
  const countOf = (type: ResourceType) =>
    counted(all.filter((node) => node.resource_type === type).length, ...NAMES[type]);
  return [
    ...[...new Set(types)].map(countOf),
    counted(hasInline ? 1 : 0, 'sql operation'),
    countOf('source'),
    countOf('exposure'),
    countOf('metric'),
    counted(countOfMacros(macros), 'macro'),
    counted(groups.size, 'group'),
    countOf('semantic_model'),
    countOf('saved_query'),
    countOf('unit_test'),
  ]
    .filter((text) => text !== '')
    .join(', ');
}
