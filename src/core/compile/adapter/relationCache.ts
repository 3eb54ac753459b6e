import type { Quoting } from '../../project/relationName';
import type { RelationParts, RelationType } from '../objects/relation';
import { Relation } from '../objects/relation';

/** A relation that the run knows to exist. */
export interface CachedRelation {
  readonly database: string;
  readonly schema: string;
  readonly identifier: string;
  readonly type: RelationType;
  /** How it was written when this command made it; the database's own relations have all parts quoted. */
  readonly quoted?: Quoting | undefined;
}

/**
 * What exists in the database, as the run believes. dbt asks the catalog once and then keeps book. Immutable but for
 * its owner: a render works on a fork, whose changes the run's cache takes over when the node has succeeded.
 */
export class RelationCache {
  /** What was added to a fork, and what was dropped (undefined), by key. */
  private readonly changes = new Map<string, CachedRelation | undefined>();

  private constructor(private readonly relations: Map<string, CachedRelation>) {}

  static of(relations: Iterable<CachedRelation>): RelationCache {
    return new RelationCache(
      new Map([...relations].map((relation) => [keyOf(relation), relation])),
    );
  }

  fork(): RelationCache {
    return new RelationCache(new Map(this.relations));
  }

  /** This cache with what was changed in a fork of an earlier one. */
  with(fork: RelationCache): RelationCache {
    const relations = new Map(this.relations);
    for (const [key, relation] of fork.changes) {
      if (relation) relations.set(key, relation);
      else relations.delete(key);
    }
    return new RelationCache(relations);
  }

  get(parts: RelationParts): CachedRelation | undefined {
    return this.relations.get(keyOf(parts));
  }

  add(relation: Relation): void {
    const { database, schema, identifier, type, quoted } = relation;
    if (database === null || schema === null || identifier === null) return;
    this.note(relation, { database, schema, identifier, type: type ?? 'table', quoted });
  }

  drop(parts: RelationParts): void {
    this.note(parts, undefined);
  }

  private note(parts: RelationParts, relation: CachedRelation | undefined): void {
    const key = keyOf(parts);
    this.changes.set(key, relation);
    if (relation) this.relations.set(key, relation);
    else this.relations.delete(key);
  }

  /** Moves an entry to another name; the type stays that of what was renamed. */
  rename(from: Relation, to: Relation): void {
    const type = this.get(from)?.type ?? from.type ?? 'table';
    this.drop(from);
    this.add(to.with({ type }));
  }

  inSchema(database: string, schema: string): Relation[] {
    const wanted = `${database}.${schema}.`.toLowerCase();
    return [...this.relations]
      .filter(([key]) => key.startsWith(wanted))
      .map(([, relation]) => new Relation(relation));
  }
}

function keyOf({ database, schema, identifier }: RelationParts): string {
  return `${database}.${schema}.${identifier}`.toLowerCase();
}
