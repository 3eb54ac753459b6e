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

interface SchemaParts {
  readonly database: string;
  readonly schema: string;
}

/**
 * What exists in the database, as the run believes. dbt asks the catalog once and then keeps book; a schema of which the
 * book knows nothing is to be asked for when it is looked into first. Immutable but for its owner: a render works on a
 * fork, whose changes the run's cache takes over when the node has succeeded.
 */
export class RelationCache {
  /** What was added to a fork, and what was dropped (undefined), by key. */
  private readonly changes = new Map<string, CachedRelation | undefined>();

  private constructor(
    private readonly relations: Map<string, CachedRelation>,
    /** The schemas whose relations it knows; all without. */
    private readonly schemas?: Set<string>,
  ) {}

  static of(relations: Iterable<CachedRelation>, schemas?: Iterable<SchemaParts>): RelationCache {
    return new RelationCache(byKey(relations), schemas && new Set([...schemas].map(schemaKey)));
  }

  /** The book of the same schemas, begun anew with what was found in the database. */
  renewed(found: Iterable<CachedRelation>): RelationCache {
    return new RelationCache(byKey(found), this.schemas);
  }

  fork(): RelationCache {
    return new RelationCache(new Map(this.relations), this.schemas && new Set(this.schemas));
  }

  /** This cache with what was changed in a fork of an earlier one. */
  with(fork: RelationCache): RelationCache {
    const relations = new Map(this.relations);
    for (const [key, relation] of fork.changes) {
      if (relation) relations.set(key, relation);
      else relations.delete(key);
    }
    const schemas = this.schemas && new Set([...this.schemas, ...(fork.schemas ?? [])]);
    return new RelationCache(relations, schemas);
  }

  knows(parts: SchemaParts): boolean {
    return this.schemas?.has(schemaKey(parts)) ?? true;
  }

  /** Takes over what was found in a schema that it did not know. */
  learn(parts: SchemaParts, found: Iterable<CachedRelation>): void {
    for (const relation of this.inSchema(parts.database, parts.schema)) this.drop(relation);
    for (const relation of found) this.note(relation, relation);
    this.schemas?.add(schemaKey(parts));
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
    const wanted = `${schemaKey({ database, schema })}.`;
    return [...this.relations]
      .filter(([key]) => key.startsWith(wanted))
      .map(([, relation]) => new Relation(relation));
  }
}

function keyOf({ database, schema, identifier }: RelationParts): string {
  return `${database}.${schema}.${identifier}`.toLowerCase();
}

function byKey(relations: Iterable<CachedRelation>): Map<string, CachedRelation> {
  return new Map([...relations].map((relation) => [keyOf(relation), relation]));
}

function schemaKey({ database, schema }: SchemaParts): string {
  return `${database}.${schema}`.toLowerCase();
}
