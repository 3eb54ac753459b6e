import { md5Hex } from '../../base/checksum';
import type { ManifestNode } from '../../project/manifest';
import { contractField } from './contract';
import { objectOf, type Plain, type PlainObject, plainOf } from './plain';

/** The fields that a comparison reads of every resource, of whatever kind. */
const FIELDS = [
  'resource_type',
  'fqn',
  'unrendered_config',
  'latest_version',
  'deprecation_date',
  'access',
] as const;
/** Those of the configs that it reads as they were rendered. */
const CONFIGS = ['persist_docs', 'access', 'alias'] as const;
/** What only some kinds of resource are compared by. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  seed: ['checksum'],
  source: [
    ...['database', 'schema', 'identifier', 'quoting', 'freshness', 'loaded_at_field'],
    ...['loaded_at_query', 'external', 'tags', 'meta'],
  ],
  function: ['arguments', 'returns'],
  exposure: ['type', 'owner', 'maturity', 'url', 'description', 'label', 'depends_on'],
};
/** What a source says of itself in its config. */
const SOURCE_CONFIGS = ['enabled', 'event_time'] as const;

const hashes = new WeakMap<object, string>();

/**
 * A resource as far as it is ever compared, its code as a hash: small enough to be kept from build to build. Two of
 * them compare as the resources do that they are of.
 */
export function leanOf(node: ManifestNode): PlainObject {
  const { resource_type: type } = node;
  const read: readonly string[] = [...FIELDS, ...(MORE[type] ?? [])];
  const lean: Record<string, Plain> = plainOf(pick(node, read));
  const configs: readonly string[] = type === 'source' ? SOURCE_CONFIGS : CONFIGS;
  lean.config = plainOf(pick(node.config, configs));
  if (type === 'unit_test') lean.checksum = checksumOf(node);
  if (!('raw_code' in node)) return lean;
  if (type !== 'seed') lean.raw_code = hashOf(node, node.raw_code);
  if ('test_metadata' in node) lean.test_metadata = node.test_metadata === null ? null : {};
  Object.assign(lean, contractField(node));
  return { ...lean, ...plainOf(pick(node, describedFields(lean))) };
}

/** Of what a unit test gives and expects. */
function checksumOf(node: ManifestNode): string {
  return md5Hex(JSON.stringify(plainOf(pick(node, ['model', 'given', 'expect', 'overrides']))));
}

/** Descriptions count where they are written into the database; what has a contract is likely to be described. */
function describedFields({ config, contract }: PlainObject): string[] {
  const { relation, columns } = objectOf(objectOf(config).persist_docs);
  return [
    ...(contract !== undefined || columns === true ? ['columns'] : []),
    ...(relation === true ? ['description'] : []),
  ];
}

/** The hash of a text that belongs to a resource and never changes. */
export function hashOf(owner: object, text: string): string {
  const known = hashes.get(owner);
  if (known !== undefined) return known;
  const hash = md5Hex(text);
  hashes.set(owner, hash);
  return hash;
}

function pick(from: object, names: readonly string[]): object {
  const wanted = new Set(names);
  return Object.fromEntries(Object.entries(from).filter(([name]) => wanted.has(name)));
}
