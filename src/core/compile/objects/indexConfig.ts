import { md5Hex } from '../../base/checksum';
import { Dict } from '../../python/dict';
import { PythonError } from '../../python/errors';
import { bindMethod, defineMethods } from '../../python/functions/methods';
import { toRepr, toText } from '../../python/repr';
import { PyObject, type Value } from '../../python/value';

/** An index of the config `indexes`, as dbt-duckdb reads it. */
export class IndexConfig extends PyObject {
  readonly typeName = 'DuckDBIndexConfig';

  private constructor(
    readonly columns: readonly string[],
    readonly isUnique: boolean,
    private readonly moment: string,
  ) {
    super();
  }

  /** Throws dbt's error where it is none. Its name tells the `moment`, as dbt's does: the same index may be made twice. */
  static parse(raw: Value, moment: string): IndexConfig {
    if (!(raw instanceof Dict)) throw misfit([], `${toRepr(raw)} is not of type 'object'`);
    const names = [...raw.entries()].map(([name]) => toText(name));
    const columns = raw.getItem('columns');
    const isUnique = raw.getItem('unique') ?? false;
    if (columns !== undefined) checkColumns(columns);
    if (typeof isUnique !== 'boolean')
      throw misfit(['unique'], `${toRepr(isUnique)} is not of type 'boolean'`);
    const unknown = names.filter((name) => !['columns', 'unique'].includes(name));
    if (unknown.length > 0) throw misfit([], unexpected(unknown));
    if (columns === undefined) throw misfit([], "'columns' is a required property");
    return new IndexConfig((columns as Value[]).map(toText), isUnique, moment);
  }

  nameFor(relation: string): string {
    const { columns, isUnique, moment } = this;
    return md5Hex([...columns, relation, isUnique ? 'True' : 'False', moment].join('_'));
  }

  override getAttribute(name: string): Value | undefined {
    switch (name) {
      case 'columns':
        return [...this.columns];
      case 'unique':
        return this.isUnique;
      default:
        return bindMethod(METHODS, this, name);
    }
  }
}

const METHODS = defineMethods<IndexConfig>('DuckDBIndexConfig', {
  'render(relation)': (index, relation) => index.nameFor(toText(relation)),
});

function checkColumns(columns: Value): void {
  if (!Array.isArray(columns))
    throw misfit(['columns'], `${toRepr(columns)} is not of type 'array'`);
  const at = columns.findIndex((column) => typeof column !== 'string');
  if (at !== -1)
    throw misfit(['columns', BigInt(at)], `${toRepr(columns[at] ?? null)} is not of type 'string'`);
}

function unexpected(names: readonly string[]): string {
  const verb = names.length === 1 ? 'was' : 'were';
  return `Additional properties are not allowed (${names.map(toRepr).join(', ')} ${verb} unexpected)`;
}

function misfit(path: Value[], message: string): PythonError {
  return new PythonError(
    'CompilationError',
    `Could not parse index config: at path ${toRepr(path)}: ${message}`,
  );
}
