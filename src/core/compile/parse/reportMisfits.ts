import { objectOr } from '../../base/data';
import { NODE_CONFIGS } from '../../project/entryParts';
import { type ManifestNode, materializationOf } from '../../project/manifest';
import { foreignKeyTargets } from '../../project/resources/foreignKeys';
import { uniqueId } from '../../project/resources/ids';
import { parseReference } from '../../project/resources/referenceText';
import type { Parser } from './parser';

const DESCRIBED = ['models', 'seeds', 'analyses', 'snapshots', 'data_tests', 'functions'] as const;

/** Reports properties of resources that do not exist, or that stand in the list of another kind. */
export function reportUnusedEntries({ properties, nodes, problems }: Parser): void {
  for (const section of DESCRIBED) {
    for (const { name, packageName, path, at } of properties.unused(section)) {
      const type = (['model', 'seed', 'snapshot'] as const).find((one) =>
        nodes.has(uniqueId(one, packageName, name)),
      );
      const params = { name, section, path };
      if (type === undefined) problems.report('patch-without-node', params, at(['name']));
      else problems.report('patch-misplaced', { ...params, type }, at(['name']));
    }
  }
}

/** Reports properties that switch on what several disabled files bear the name of: dbt cannot tell which one is meant. */
export function reportAmbiguous({ properties, nodes, disabled, problems }: Parser): void {
  for (const [section, type] of [
    ['models', 'model'],
    ['seeds', 'seed'],
    ['snapshots', 'snapshot'],
  ] as const) {
    for (const { name, packageName, data, at } of properties.in(section)) {
      const id = uniqueId(type, packageName, name);
      const count = disabled.get(id)?.length ?? 0;
      if (count < 2 || nodes.has(id) || objectOr(data.config).enabled !== true) continue;
      const fault = `Found ${count} matching disabled nodes for ${type} '${name}'. Multiple nodes for the same unique id cannot be enabled in the schema file. They must be enabled in \`dbt_project.yml\` or in the sql files.`;
      problems.report('config-invalid', { fault }, at(['name']));
    }
  }
}

/** Reports constraints of what has no contract: dbt does not hear them. */
export function reportIdleConstraints({ nodes, problems }: Parser): void {
  for (const node of nodes.values()) {
    const { resource_type: type, name } = node;
    if (type !== 'seed' && type !== 'snapshot' && type !== 'analysis') continue;
    if (node.constraints.length > 0)
      problems.report('field-invalid', { field: 'constraints', type, name }, node.at);
  }
}

/** Reports configs of nodes that stand beside `config:` and in it. */
export function reportConfigsTwice({ properties, problems }: Parser): void {
  for (const { section, data, at } of properties.all) {
    if (!DESCRIBED.some((one) => one === section)) continue;
    const config = objectOr(data.config);
    for (const key of NODE_CONFIGS)
      if (key in data && key in config) problems.report('config-beside', { key }, at([key]));
  }
}

/** Reports described models that enforce a contract without columns, or with constraints that are not kept; of others dbt sees it as it builds them. */
export function reportContracts({ nodes, problems }: Parser): void {
  for (const node of nodes.values()) {
    if (node.resource_type !== 'model' || node.patch_path === null) continue;
    if (!objectOr(node.config.contract).enforced) continue;
    const columns = Object.values(node.columns);
    const constraints = [...columns.flatMap((column) => column.constraints), ...node.constraints];
    const materialized = materializationOf(node);
    const isKept = ['table', 'incremental'].includes(materialized);
    if (!isKept && constraints.some((one) => objectOr(one).warn_unsupported))
      problems.report('constraints-idle', { materialized }, node.at);
    if (columns.length === 0)
      problems.report(
        'contract-without-columns',
        { node: node.unique_id, path: node.original_file_path },
        node.at,
      );
  }
}

/** Reports foreign keys that refer to what is neither a model nor a source. */
export function reportForeignKeys({ nodes, problems }: Parser): void {
  for (const node of nodes.values()) {
    if (node.resource_type !== 'model') continue;
    const { name, columns, constraints, at } = node;
    for (const to of foreignKeyTargets(columns, constraints)) {
      const kind = parseReference(to)?.kind;
      if (kind === undefined || kind === 'this')
        problems.report('foreign-key-target', { name, to }, at);
    }
  }
}

/** Reports nodes that would be built in one place. */
export function reportRelationsTwice(parser: Parser): void {
  const places = new Map<string, ManifestNode>();
  for (const node of parser.nodes.values()) {
    const relation = builtRelation(node);
    if (relation === null) continue;
    const other = places.get(relation);
    if (other === undefined) places.set(relation, node);
    else {
      const pair = [other, node];
      const nodes = pair.map(({ unique_id: id }) => id);
      const paths = pair.map(({ original_file_path: path }) => path);
      const params = { relation, nodes, paths };
      parser.problems.report('relation-twice', params, node.at);
    }
  }
}

function builtRelation(node: ManifestNode): string | null {
  switch (node.resource_type) {
    case 'model':
    case 'seed':
    case 'snapshot':
      return materializationOf(node) === 'ephemeral' ? null : node.relation_name;
    default:
      return null;
  }
}
