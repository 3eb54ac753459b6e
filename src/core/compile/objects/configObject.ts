import type { Data, DataObject } from '../../base/data';
import { isDataObject } from '../../base/data';
import { callWith } from '../../python/call';
import { dataOfValue, valueOfData } from '../../python/data';
import { Dict } from '../../python/dict';
import { PythonError, typeError } from '../../python/errors';
import { bindMethod, defineClassMethods } from '../../python/functions/methods';
import { iterateIfPossible } from '../../python/iteration';
import { toText } from '../../python/repr';
import { isTrue } from '../../python/truth';
import { typeName } from '../../python/typeName';
import { type CallArguments, PyObject, type Value } from '../../python/value';

/** Where dbt's classes lie, for messages that name the type of a value. */
export const PROVIDERS = 'dbt.context.providers';

/**
 * What `config` is while a project is parsed: a call sets configs, which `onConfig` receives, and reading gives
 * nothing, because the configs are not known before the parse is over.
 */
export class ParseConfig extends PyObject {
  readonly typeName = 'ParseConfigObject';
  override readonly moduleName = PROVIDERS;

  constructor(private readonly onConfig: (config: DataObject) => void) {
    super();
  }

  override call({ positional, keyword }: CallArguments): Value {
    if (positional.length !== (keyword.size === 0 ? 1 : 0))
      throw new PythonError('CompilationError', 'Invalid inline model config');
    const config: DataObject = {};
    const [given] = positional;
    if (given !== undefined) Object.assign(config, dataOfValue(dictOf(given)));
    for (const [name, value] of keyword) config[name] = dataOfValue(value);
    this.onConfig(config);
    return '';
  }

  set(name: string, value: Value): Value {
    this.onConfig({ [name]: dataOfValue(value) });
    return '';
  }

  override getAttribute(name: string): Value | undefined {
    return bindMethod(PARSE_METHODS, this, name);
  }
}

/** The configs of a call without names: dbt looks for hooks in it, and takes its items. */
function dictOf(given: Value): Dict {
  if (given instanceof Dict) return given;
  const type = typeName(given);
  throw iterateIfPossible(given)
    ? new PythonError('AttributeError', `'${type}' object has no attribute 'items'`)
    : typeError(`argument of type '${type}' is not iterable`);
}

const PARSE_METHODS = defineClassMethods<ParseConfig>('ParseConfigObject', {
  'get(name, default=None, validator=None)': () => '',
  'require(name, validator=None)': () => '',
  'meta_get(name, default=None, validator=None)': () => '',
  'meta_require(name, validator=None)': () => '',
  'set(name, value)': (config, name, value) => config.set(toText(name), value),
  'persist_relation_docs()': () => false,
  'persist_column_docs()': () => false,
});

/** What `config` is while a node compiles and runs: its configs, to be read. */
export class RuntimeConfig extends PyObject {
  readonly typeName = 'RuntimeConfigObject';
  override readonly moduleName = PROVIDERS;
  private readonly changed = new Map<string, Value>();

  constructor(
    private readonly config: DataObject,
    private readonly nodeId: string,
    /** Hears of a config that is looked for and is one of `meta` only. */
    private readonly onMetaKey: (key: string) => void = () => undefined,
  ) {
    super();
  }

  override call(): Value {
    return '';
  }

  override getAttribute(name: string): Value | undefined {
    return bindMethod(RUNTIME_METHODS, this, name);
  }

  /** The config of that name; undefined when it is not set. */
  read(name: string): Value | undefined {
    const data =
      name === 'snapshot_table_column_names'
        ? snapshotColumns(this.config)
        : this.config[HOOKS[name] ?? name];
    return this.changed.get(name) ?? (data === undefined ? undefined : valueOfData(data));
  }

  /** What a macro that asks for it gets. */
  lookUp(name: string): Value | undefined {
    const value = this.read(name);
    if (value === undefined && this.meta()[name] !== undefined) this.onMetaKey(name);
    return value;
  }

  write(name: string, value: Value): Value {
    this.changed.set(name, value);
    return '';
  }

  require(name: string): Value {
    const value = this.lookUp(name);
    if (value !== undefined) return value;
    throw this.missing(name);
  }

  missing(name: string): PythonError {
    return new PythonError(
      'CompilationError',
      `Model '${this.nodeId}' does not define a required config parameter '${name}'.`,
    );
  }

  meta(): DataObject {
    return isDataObject(this.config.meta) ? this.config.meta : {};
  }

  persists(kind: 'relation' | 'columns'): boolean {
    const docs = this.config.persist_docs;
    return isDataObject(docs) && isTrue(valueOfData(docs[kind] ?? false));
  }
}

/** What dbt's own columns of a snapshot are called: as the config says, else as dbt calls them. */
function snapshotColumns({ snapshot_meta_column_names: names }: DataObject): Data | undefined {
  if (!isDataObject(names)) return undefined;
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, name || key]));
}

/** Hooks have other names in Jinja than in files; those of files are unknown there. */
const HOOKS: Readonly<Record<string, string>> = {
  pre_hook: 'pre-hook',
  post_hook: 'post-hook',
  'pre-hook': '',
  'post-hook': '',
};

/** A value that its validator, if there is one, does not refuse. */
function checked(value: Value, validator: Value = null): Value {
  if (validator !== null) callWith(validator, value);
  return value;
}

const RUNTIME_METHODS = defineClassMethods<RuntimeConfig>('RuntimeConfigObject', {
  // A config that is None is set for dbt, and so has no default.
  'get(name, default=None, validator=None)': (self, name, fallback, validator) => {
    const value = self.lookUp(toText(name));
    return checked(value === undefined ? fallback : value, fallback === null ? null : validator);
  },
  'require(name, validator=None)': (self, name, validator) =>
    checked(self.require(toText(name)), validator),
  'meta_get(name, default=None, validator=None)': (self, name, fallback, validator) => {
    const value = self.meta()[toText(name)];
    return checked(
      value === undefined ? fallback : valueOfData(value),
      fallback === null ? null : validator,
    );
  },
  'meta_require(name, validator=None)': (self, name, validator) => {
    const value = self.meta()[toText(name)];
    if (value !== undefined) return checked(valueOfData(value), validator);
    throw self.missing(toText(name));
  },
  'set(name, value)': (self, name, value) => self.write(toText(name), value),
  'persist_relation_docs()': (self) => self.persists('relation'),
  'persist_column_docs()': (self) => self.persists('columns'),
});
