import type { Problem } from '../../base/problems/problem';
import type { ManifestNode } from '../../project/manifest';

/** What one file or one entry of a properties file came to. */
export interface Unit {
  /** All that it was made of besides the head of the project (see parseHead.ts), to be compared by identity. */
  readonly facts: readonly unknown[];
  readonly nodes: readonly ManifestNode[];
  readonly problems: readonly Problem[];
}

/** The units by their keys. */
export type Units = ReadonlyMap<string, Unit>;

/** The units of an earlier parse, those of this one so far, and the nodes of the one that is being parsed. */
export interface UnitLog {
  readonly earlier: Units;
  readonly now: Map<string, Unit>;
  readonly added: ManifestNode[];
}
