import { type DataObject, objectOr } from '../../base/data';
import { type Quoting, readQuoting } from '../../project/relationName';
import { dataOfValue, valueOfData } from '../../python/data';
import { Dict } from '../../python/dict';
import { PythonError } from '../../python/errors';
import { bindMethod, defineMethods } from '../../python/functions/methods';
import { toRepr, toText } from '../../python/repr';
import { PyObject, type Value } from '../../python/value';

const TYPES = [
  'table',
  'view',
  'cte',
  'materialized_view',
  'external',
  'ephemeral',
  'function',
] as const;

/** The types as a relation and its class name them: `this.Table`. */
export const TYPE_NAMES: ReadonlyMap<string, Value> = new Map(
  Object.entries({
    Table: 'table',
    View: 'view',
    CTE: 'cte',
    MaterializedView: 'materialized_view',
    External: 'external',
    PointerTable: 'pointer_table',
    Function: 'function',
  }),
);

export type RelationType = (typeof TYPES)[number];

/** The type of that name; null for None and for a name that dbt does not know. */
export function relationTypeOf(name: Value): RelationType | null {
  return TYPES.find((type) => type === name) ?? null;
}

/** A name that may be None. */
export function nameOf(value: Value): string | null {
  return value === null ? null : toText(value);
}

export interface RelationParts {
  readonly database: string | null;
  readonly schema: string | null;
  readonly identifier: string | null;
}

type Part = keyof RelationParts;
const PARTS: readonly Part[] = ['database', 'schema', 'identifier'];
const ALL = { database: true, schema: true, identifier: true };
const METADATA = new Dict([['type', 'DuckDBRelation']]);

interface RelationFields extends RelationParts {
  readonly type?: RelationType | null;
  /** Which parts are written. */
  readonly included?: Readonly<Record<Part, boolean>>;
  /** Which parts are quoted. */
  readonly quoted?: Quoting | undefined;
  /** The SQL that stands for a source in a file. */
  readonly external?: string | null;
  /** How many of its rows a query on it may see that stands for it as text; null for all. */
  readonly limit?: number | null;
  /** The condition that they meet. */
  readonly filter?: string | null;
}

/** dbt's Relation: a place in the catalog that prints as `"database"."schema"."identifier"`. */
export class Relation extends PyObject implements RelationParts {
  readonly typeName = 'DuckDBRelation';
  override readonly moduleName = 'dbt.adapters.duckdb.relation';
  readonly database: string | null;
  readonly schema: string | null;
  readonly identifier: string | null;
  readonly type: RelationType | null;
  readonly included: Readonly<Record<Part, boolean>>;
  readonly quoted: Quoting;
  readonly external: string | null;
  readonly limit: number | null;
  readonly filter: string | null;

  constructor(fields: RelationFields) {
    super();
    this.database = fields.database;
    this.schema = fields.schema;
    this.identifier = fields.identifier;
    this.type = fields.type ?? null;
    this.included = fields.included ?? ALL;
    this.quoted = fields.quoted ?? ALL;
    this.external = fields.external ?? null;
    this.limit = fields.limit ?? null;
    this.filter = fields.filter ?? null;
  }

  /** The same relation with some fields changed. */
  with(fields: Partial<RelationFields>): Relation {
    return new Relation({ ...this.fields(), ...fields });
  }

  override get isMapping(): boolean {
    return true;
  }

  override isTrue(): boolean {
    return true;
  }

  /** The text that SQL holds. */
  render(): string {
    if (this.external !== null) return this.external;
    if (this.type === 'cte') return this.identifier ?? '';
    return PARTS.flatMap((part) => {
      const name = this.included[part] ? this[part] : null;
      if (name === null || name === '') return [];
      return this.quoted[part] ? `"${name}"` : name;
    }).join('.');
  }

  override getAttribute(name: string): Value | undefined {
    switch (name) {
      case 'database':
      case 'schema':
      case 'identifier':
      case 'type':
        return this[name];
      case 'name':
      case 'table':
        return this.identifier;
      case 'is_table':
        return this.type === 'table';
      case 'is_view':
        return this.type === 'view';
      case 'is_cte':
        return this.type === 'cte';
      case 'is_function':
        return this.type === 'function';
      case 'is_materialized_view':
        return this.type === 'materialized_view';
      case 'is_dynamic_table':
      case 'is_pointer':
        return false;
      // No type is among those that dbt's statements for DuckDB rename or replace.
      case 'can_be_renamed':
      case 'can_be_replaced':
        return false;
      case 'catalog':
        return null;
      case 'limit':
        return this.limit === null ? null : BigInt(this.limit);
      case 'path':
        return new Dict(PARTS.map((part) => [part, this[part]]));
      default:
        return TYPE_NAMES.get(name) ?? bindMethod(METHODS, this, name);
    }
  }

  override getItem(key: Value): Value | undefined {
    return typeof key === 'string' ? this.getAttribute(key) : undefined;
  }

  override contains(item: Value): boolean {
    return this.getItem(item) !== undefined;
  }

  override iterate(): never {
    throw new PythonError(
      'CompilationError',
      `The object ("${this.toText()}") was used as a dictionary. This capability has been removed from objects of this type.`,
    );
  }

  override equals(other: Value): boolean {
    return other instanceof Relation && other.render() === this.render();
  }

  override hashKey(): string {
    return `relation ${this.render()}`;
  }

  override toText(): string {
    const name = this.render();
    const { limit, filter } = this;
    const rows = limit === null ? name : `(select * from ${name} where false limit ${limit})`;
    return filter === null ? rows : `(select * from ${rows} where ${filter})`;
  }

  override toRepr(): string {
    return `<DuckDBRelation ${this.render()}>`;
  }

  private fields(): RelationFields {
    const { database, schema, identifier, type, included, quoted, external, limit, filter } = this;
    return { database, schema, identifier, type, included, quoted, external, limit, filter };
  }
}

const METHODS = defineMethods<Relation>('DuckDBRelation', {
  'get(key, default=None)': (self, key, fallback) => {
    // Not a field: dbt answers so for packages that tell a relation by its type.
    if (key === 'metadata') return METADATA;
    return self.getItem(key) ?? fallback;
  },
  'render()': (self) => self.render(),
  'render_limited()': (self) => self.with({ filter: null }).toText(),
  'quoted(identifier)': (_, identifier) => `"${toText(identifier)}"`,
  'information_schema_only()': (self) => informationSchema(self, null),
  'include(database=None, schema=None, identifier=None)': (self, ...given) =>
    self.with({ included: flags(self.included, given) }),
  'quote(database=None, schema=None, identifier=None)': (self, ...given) =>
    self.with({ quoted: flags(self.quoted, given) }),
  'create(database=None, schema=None, identifier=None, type=None, **kwargs)': (_, ...given) =>
    createRelation({}, given),
  'incorporate(**kwargs)': (self, kwargs) => incorporate(self, kwargs),
  'replace_path(**kwargs)': (self, kwargs) => self.with(partsOf(kwargs)),
  'get_function_config(model)': (_, model) => functionConfig(model),
  'get_function_macro_name(config)': (_, config) => {
    const { type = '', language = '' } = objectOr(dataOfValue(config));
    return `${type}_function_${language}`;
  },
  'without_identifier()': (self) => self.with({ identifier: null }),
  'information_schema(view_name=None)': (self, view) => informationSchema(self, view),
  'matches(database=None, schema=None, identifier=None)': (self, ...given) =>
    PARTS.every((part, at) => isSamePart(self[part], given[at] ?? null)),
});

/** dbt's `Relation.create`; it is quoted as `quoting` says, unless the call says otherwise. */
export function createRelation(quoting: DataObject, given: readonly Value[]): Relation {
  const [database = null, schema = null, identifier = null, type = null, kwargs = null] = given;
  checkParts({ database, schema, identifier }, type);
  const policy = kwargs instanceof Dict ? dataOfValue(kwargs.get('quote_policy') ?? null) : null;
  return new Relation({
    database: nameOf(database),
    schema: nameOf(schema),
    identifier: nameOf(identifier),
    type: relationTypeOf(type),
    quoted: readQuoting({ ...quoting, ...objectOr(policy) }),
  });
}

/** What a function is built by; none for any other node. */
function functionConfig(model: Value): Value {
  const { resource_type: resource, language = null, config } = objectOr(dataOfValue(model));
  if (resource !== 'function') return null;
  const { type = null, runtime_version = null, entry_point = null } = objectOr(config);
  return valueOfData({ language, type, runtime_version, entry_point });
}

function flags(
  current: Readonly<Record<Part, boolean>>,
  given: readonly Value[],
): Record<Part, boolean> {
  const [database, schema, identifier] = PARTS.map((part, at) => {
    const flag = given[at];
    return typeof flag === 'boolean' ? flag : current[part];
  });
  return { database: database ?? true, schema: schema ?? true, identifier: identifier ?? true };
}

function incorporate(self: Relation, kwargs: Value): Relation {
  if (!(kwargs instanceof Dict)) return self;
  const { database, schema, identifier } = self;
  const path = kwargs.get('path') ?? null;
  const given = path instanceof Dict ? PARTS.flatMap((part) => ownPart(path, part)) : [];
  const written = kwargs.get('type') ?? null;
  checkParts({ database, schema, identifier, ...Object.fromEntries(given) }, written);
  const type = relationTypeOf(written);
  return self.with({ ...partsOf(path), ...(type && { type }) });
}

function ownPart(path: Dict, part: Part): [Part, Value][] {
  const value = path.get(part);
  return value === undefined ? [] : [[part, value]];
}

/** Fails as dbt does where a part of the path is no text, or a type none that it knows. */
function checkParts(path: Readonly<Record<Part, Value>>, type: Value): void {
  const fail = (field: string, value: Value): never => {
    const message = `Field ${field} in DuckDBRelation has invalid value ${toRepr(value)}`;
    throw new PythonError('InvalidFieldValue', message);
  };
  if (PARTS.some((part) => path[part] !== null && typeof path[part] !== 'string'))
    fail('"path" of type Path', new Dict(PARTS.map((part) => [part, path[part]])));
  if (type !== null && type !== 'pointer_table' && relationTypeOf(type) === null)
    fail('"type" of type Optional[RelationType]', type);
}

function partsOf(dict: Value): Partial<RelationParts> {
  if (!(dict instanceof Dict)) return {};
  const parts: Partial<Record<Part, string | null>> = {};
  for (const part of PARTS) {
    const value = dict.get(part);
    if (value !== undefined) parts[part] = nameOf(value);
  }
  return parts;
}

/** `"db".INFORMATION_SCHEMA`, or one of its views; the schema is not quoted. */
export function informationSchema(self: Relation, view: Value): Relation {
  return new Relation({
    database: self.database,
    schema: 'INFORMATION_SCHEMA',
    identifier: view === null ? null : toText(view),
    quoted: { ...self.quoted, schema: false, identifier: false },
  });
}

function isSamePart(own: string | null, given: Value): boolean {
  return given === null || (own ?? '').toLowerCase() === toText(given).toLowerCase();
}
