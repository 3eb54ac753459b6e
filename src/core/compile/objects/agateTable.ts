import { Dict } from '../../python/dict';
import { bindMethod, defineMethods } from '../../python/functions/methods';
import { findItem } from '../../python/items';
import { Late } from '../../python/modules/lateModule';
import { Tuple } from '../../python/tuple';
import { PyObject, type Value } from '../../python/value';
import type { Drawable } from './drawTable';

type Drawing = typeof import('./printTable');
const DRAWING = new Late<Drawing>(() => import('./printTable'));

interface Content {
  readonly names: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

/** The part of agate's Table that macros use: what `run_query` returns. `read` is called when something is asked of it. */
export class AgateTable extends PyObject {
  readonly typeName = 'Table';
  override readonly moduleName = 'agate.table';
  private known: { names: readonly string[]; rows: readonly AgateRow[] } | undefined;

  constructor(
    private readonly read: () => Content,
    /** Prints a text as it is. */
    private readonly print: (text: string) => void = () => undefined,
  ) {
    super();
  }

  static of(names: readonly string[], rows: readonly (readonly Value[])[]): AgateTable {
    return new AgateTable(() => ({ names, rows }));
  }

  get names(): readonly string[] {
    return this.content().names;
  }

  get rows(): readonly AgateRow[] {
    return this.content().rows;
  }

  private content() {
    if (this.known) return this.known;
    const { names, rows } = this.read();
    this.known = { names, rows: rows.map((values) => new AgateRow(names, values)) };
    return this.known;
  }

  override getAttribute(name: string): Value | undefined {
    switch (name) {
      case 'column_names':
        return new Tuple(this.names);
      case 'rows':
        return new AgateSequence('MappedSequence', this.rows, []);
      case 'columns':
        return new AgateSequence(
          'MappedSequence',
          this.names.map((_, at) => this.column(at)),
          this.names,
        );
      default:
        return bindMethod(TABLE_METHODS, this, name);
    }
  }

  override getItem(key: Value): Value | undefined {
    return findItem(new Tuple(this.rows), key);
  }

  override iterate(): Iterable<Value> {
    return this.rows;
  }

  override length(): number {
    return this.rows.length;
  }

  override toText(): string {
    return DRAWING.now.drawStructure(this.drawable());
  }

  override toRepr(): string {
    return '<agate.table.Table object>';
  }

  /** Prints a text that is drawn of the table. */
  tell(draw: (drawing: Drawing, table: Drawable) => string): Value {
    this.print(draw(DRAWING.now, this.drawable()).replace(/\n$/, ''));
    return null;
  }

  private drawable(): Drawable {
    const { names } = this;
    return { names, columns: names.map((_, at) => this.column(at).values) };
  }

  /** The same table with other content. */
  private made(names: readonly string[], rows: readonly (readonly Value[])[]): AgateTable {
    return new AgateTable(() => ({ names, rows }), this.print);
  }

  column(at: number): AgateColumn {
    const values = this.rows.map((row) => row.values[at] ?? null);
    return new AgateColumn(this.names[at] ?? '', at, values);
  }

  /** The table with other names of columns: a list of all, or a dict of those that change. */
  rename(names: Value): AgateTable {
    const renamed = this.names.map((name, at) => {
      const given = names instanceof Dict ? names.get(name) : Array.isArray(names) && names[at];
      return typeof given === 'string' ? given : name;
    });
    return this.made(
      renamed,
      this.rows.map(({ values }) => values),
    );
  }

  /** The table of some of its columns. */
  select(names: readonly string[]): AgateTable {
    const places = names.map((name) => this.names.indexOf(name));
    return this.made(
      names,
      this.rows.map((row) => places.map((at) => row.values[at] ?? null)),
    );
  }
}

function limit(given: Value): number {
  return given === null ? Infinity : Number(given);
}

const TABLE_METHODS = defineMethods<AgateTable>('Table', {
  'print_table(max_rows=20, max_columns=6, output=None, max_column_width=20, locale=None, max_precision=3)':
    (self, rows, columns, _, width, __, places) =>
      self.tell(({ drawTable }, table) =>
        drawTable(table, {
          rows: limit(rows),
          columns: limit(columns),
          width: limit(width),
          places: limit(places),
        }),
      ),
  'print_structure(output=None, max_rows=None)': (self) =>
    self.tell(({ drawStructure }, table) => drawStructure(table)),
  'print_csv(**kwargs)': (self) => self.tell(({ writeCsv }, table) => writeCsv(table)),
  'print_json(**kwargs)': (self) => self.tell(({ writeJson }, table) => writeJson(table)),
  'exclude(key)': (self, key) => {
    const left = new Set(Array.isArray(key) ? key : [key]);
    return self.select(self.names.filter((name) => !left.has(name)));
  },
  'select(key)': (self, key) => {
    const kept = Array.isArray(key) ? key : [key];
    return self.select(kept.filter((name) => typeof name === 'string'));
  },
  'rename(column_names=None, row_names=None, slug_columns=False, slug_rows=False)': (self, names) =>
    self.rename(names),
});

/** A sequence whose items can also be named. */
class AgateSequence extends PyObject {
  constructor(
    readonly typeName: string,
    readonly values: readonly Value[],
    readonly keys: readonly string[],
    override readonly moduleName = 'agate.mapped_sequence',
  ) {
    super();
  }

  override getAttribute(name: string): Value | undefined {
    return bindMethod(SEQUENCE_METHODS, this, name);
  }

  override getItem(key: Value): Value | undefined {
    if (typeof key === 'string') return this.values[this.keys.indexOf(key)];
    return findItem(new Tuple(this.values), key);
  }

  override iterate(): Iterable<Value> {
    return this.values;
  }

  override length(): number {
    return this.values.length;
  }
}

const SEQUENCE_METHODS = defineMethods<AgateSequence>('MappedSequence', {
  'values()': (self) => new Tuple(self.values),
  'keys()': (self) => new Tuple(self.keys),
  'items()': (self) => self.values.map((value, at) => new Tuple([self.keys[at] ?? null, value])),
  'dict()': (self) => new Dict(self.values.map((value, at) => [self.keys[at] ?? null, value])),
  'get(key, default=None)': (self, key, fallback) =>
    self.values[self.keys.indexOf(typeof key === 'string' ? key : '')] ?? fallback,
});

/** agate's Row: its values by number or by column name. */
export class AgateRow extends AgateSequence {
  constructor(names: readonly string[], values: readonly Value[]) {
    super('Row', values, names, 'agate.rows');
  }

  override toRepr(): string {
    return `<agate.Row: ${new Tuple(this.values).toRepr()}>`;
  }
}

/** agate's Column. */
export class AgateColumn extends AgateSequence {
  constructor(
    private readonly name: string,
    private readonly index: number,
    values: readonly Value[],
  ) {
    super('Column', values, [], 'agate.columns');
  }

  override getAttribute(name: string): Value | undefined {
    if (name === 'name') return this.name;
    if (name === 'index') return BigInt(this.index);
    return super.getAttribute(name);
  }
}
