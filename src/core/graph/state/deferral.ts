import type { UniqueId } from '../../project/manifest';
import { objectOf, type PlainObject } from './plain';

/** Where a node stands in another state. */
export interface DeferredRelation {
  readonly database: string | null;
  readonly schema: string;
  readonly identifier: string;
}

/** What `--defer` makes of refs: to nodes that are not built here, as they stand in another state. */
export interface Deferral {
  readonly relations: ReadonlyMap<UniqueId, DeferredRelation>;
  /** Whether the other state is preferred for all that is not selected, built here or not: `--favor-state`. */
  readonly favorsState: boolean;
}

const REFERABLE = ['model', 'seed', 'snapshot', 'function'];

/** Reads where the nodes of a manifest.json stand, dbt's or ours. */
export function readDeferral(manifest: unknown, favorsState: boolean): Deferral {
  const { nodes: built, functions } = objectOf(manifest as PlainObject);
  const nodes = Object.entries({ ...objectOf(built), ...objectOf(functions) });
  const relations = nodes.flatMap(([id, entry]) => {
    const { resource_type: type, config, database, schema, alias, name } = objectOf(entry);
    if (!REFERABLE.includes(String(type)) || objectOf(config).materialized === 'ephemeral')
      return [];
    const place = {
      database: typeof database === 'string' ? database : null,
      schema: String(schema),
      // A function goes by its name then, whatever its alias.
      identifier: String(type === 'function' ? name : alias),
    };
    return [[id, place] as const];
  });
  return { relations: new Map(relations), favorsState };
}
