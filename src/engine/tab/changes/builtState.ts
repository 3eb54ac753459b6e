import { md5Hex } from '../../../core/base/checksum';
import type { PlainObject } from '../../../core/graph/state/plain';
import type { UniqueId } from '../../../core/project/manifest';
import type { RelationName } from '../../../core/sql/quoting';
import type { Surroundings } from './surroundings';

/** What a node was when it was last built. */
export interface BuiltNode {
  /** As far as it is compared; see `leanOf`. */
  readonly was: PlainObject;
  /** The key of its surroundings. */
  readonly amid: string;
  /** Grows when it is built otherwise than before. */
  readonly version: number;
  /** The versions of what it read. */
  readonly read: Readonly<Record<UniqueId, number>>;
  /** Of a seed: where its rows came from. */
  readonly origin?: string;
  /** The relation that was made. */
  readonly place?: RelationName;
}

/** What stands in the database, node by node: each may have been built at another time. */
export interface BuiltState {
  readonly nodes: Readonly<Record<UniqueId, BuiltNode>>;
  readonly surroundings: Readonly<Record<string, Surroundings>>;
  readonly lastVersion: number;
}

export const NOTHING_BUILT: BuiltState = { nodes: {}, surroundings: {}, lastVersion: 0 };

/** What tells surroundings from others. */
export function keyOf(surroundings: Surroundings): string {
  return md5Hex(JSON.stringify(surroundings));
}

/** The state with some nodes built anew; surroundings that no node has any more are let go. */
export function withBuilt(
  before: BuiltState,
  built: Readonly<Record<UniqueId, BuiltNode>>,
  surroundings: Surroundings,
): BuiltState {
  const nodes = { ...before.nodes, ...built };
  const used = new Set(Object.values(nodes).map(({ amid }) => amid));
  const known = { ...before.surroundings, [keyOf(surroundings)]: surroundings };
  return {
    nodes,
    surroundings: Object.fromEntries(Object.entries(known).filter(([key]) => used.has(key))),
    lastVersion: Math.max(before.lastVersion, ...Object.values(built).map((one) => one.version)),
  };
}
