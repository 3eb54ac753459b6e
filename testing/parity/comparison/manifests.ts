import type { Outcome } from '../rounds/round';
import { readArtifact } from './artifacts';

/** What two manifests must agree on, by unique id. */
const FIELDS = [
  'name',
  'resource_type',
  'package_name',
  'path',
  'original_file_path',
  'fqn',
  'database',
  'schema',
  'alias',
  'relation_name',
  'description',
  'columns',
  'raw_code',
  'column_name',
  'attached_node',
  'test_metadata',
];
/** Fields that not every type of resource has in dbt's manifest, or for which docs/compatibility.md tells of a difference. */
const FIELDS_OF_SOME: Readonly<Record<string, ReadonlySet<string>>> = {
  config: new Set(['model', 'seed', 'snapshot', 'test', 'analysis', 'exposure', 'unit_test']),
  tags: new Set(['model', 'seed', 'snapshot', 'test', 'analysis', 'source', 'exposure']),
  meta: new Set(['model', 'seed', 'snapshot', 'test', 'analysis', 'source', 'exposure']),
  refs: new Set(['model', 'snapshot', 'test', 'analysis', 'exposure']),
  sources: new Set(['model', 'snapshot', 'test', 'analysis', 'exposure']),
  checksum: new Set(['model', 'seed', 'test', 'analysis']),
  group: new Set(['model', 'seed', 'snapshot', 'test', 'analysis']),
  access: new Set(['model']),
  version: new Set(['model', 'unit_test']),
  latest_version: new Set(['model']),
  deprecation_date: new Set(['model']),
  versions: new Set(['unit_test']),
  owner: new Set(['group']),
};

type Entry = Readonly<Record<string, unknown>> & {
  readonly depends_on?: { readonly nodes: readonly string[] };
};
type Manifest = Readonly<
  Record<'nodes' | 'sources' | 'exposures' | 'unit_tests' | 'groups', Record<string, Entry>>
> & {
  readonly disabled: Readonly<Record<string, readonly Entry[]>>;
  readonly group_map: Readonly<Record<string, readonly string[]>>;
};

/** The project's resources as its manifest describes them, the disabled ones under `disabled <id>`. */
export function readNodes(outcome: Outcome): Record<string, unknown> {
  const manifest = readArtifact<Manifest>(outcome, 'manifest.json');
  if (!manifest) return {};
  const { nodes, sources, exposures, unit_tests, groups, group_map, disabled } = manifest;
  const enabled = { ...nodes, ...sources, ...exposures, ...unit_tests, ...groups };
  const described = [
    ...Object.entries(enabled).map(([id, entry]) => [id, pickFields(entry)] as const),
    ...Object.entries(group_map).map(
      ([name, ids]) => [`members of ${name}`, [...ids].sort()] as const,
    ),
    ...Object.entries(disabled).map(
      ([id, entries]) => [`disabled ${id}`, entries.map(pickFields)] as const,
    ),
  ];
  return Object.fromEntries(described.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function pickFields(entry: Entry): Record<string, unknown> {
  const type = String(entry.resource_type);
  const further = Object.keys(FIELDS_OF_SOME).filter((field) => FIELDS_OF_SOME[field]?.has(type));
  const fields = [...FIELDS, ...further].map((field) => [field, entry[field] ?? null]);
  return { ...Object.fromEntries(fields), parents: [...(entry.depends_on?.nodes ?? [])].sort() };
}
