import type { MacroDefinition } from '../jinja/definitions';
import { uniqueId } from '../project/resources/ids';

/** The packages whose macros are dbt's own. */
export const INTERNAL_PACKAGES: readonly string[] = ['dbt_duckdb', 'dbt'];
const ADAPTER_PREFIXES = ['duckdb__', 'default__'];

/** A macro and the package that defines it. */
export interface IndexedMacro {
  readonly packageName: string;
  readonly definition: MacroDefinition;
}

/** The macro's key in dbt's manifest. */
export function macroId({ packageName, definition }: IndexedMacro): string {
  return uniqueId('macro', packageName, definition.macroName);
}

/** Whether a macro is a part of our texts of dbt's macros that dbt has no macro for; users never see it. */
export function isHelper({ packageName, definition }: IndexedMacro): boolean {
  const { macroName: name } = definition;
  return isInternal(packageName) && name.startsWith('_') && name !== '_split_part_negative';
}

/** Every macro, by package and name. */
export class MacroIndex {
  private readonly packages = new Map<string, Map<string, IndexedMacro>>();
  /** Bare names that mean a macro wherever it is called. */
  private readonly bare = new Map<string, IndexedMacro>();

  constructor(
    readonly projectName: string,
    private readonly searchOrders: ReadonlyMap<string, readonly string[]>,
    /** Whether packages may replace materializations of dbt's. */
    private readonly packagesReplace = false,
  ) {}

  add(macro: IndexedMacro): IndexedMacro | undefined {
    const names = this.packages.get(macro.packageName) ?? new Map<string, IndexedMacro>();
    this.packages.set(macro.packageName, names);
    const known = names.get(macro.definition.macroName);
    names.set(macro.definition.macroName, macro);
    return known;
  }

  /**
   * An index of those of these ids alone, and of the parts of our texts of dbt's macros, which ids do not name. A bare name
   * means the last of the ids that has it, in whatever package.
   */
  only(ids: ReadonlySet<string>): MacroIndex {
    const index = new MacroIndex(this.projectName, this.searchOrders, this.packagesReplace);
    const chosen = new Map<string, IndexedMacro>();
    for (const names of this.packages.values())
      for (const macro of names.values()) {
        const id = macroId(macro);
        if (!ids.has(id) && !isHelper(macro)) continue;
        index.add(macro);
        chosen.set(id, macro);
      }
    for (const id of ids) {
      const macro = chosen.get(id);
      if (macro) index.bare.set(macro.definition.macroName, macro);
    }
    return index;
  }

  /** The packages that have macros, dbt's own included. */
  get packageNames(): Iterable<string> {
    return this.packages.keys();
  }

  hasPackage(name: string): boolean {
    return this.packages.has(name);
  }

  namesIn(packageName: string): ReadonlyMap<string, IndexedMacro> {
    return this.packages.get(packageName) ?? new Map();
  }

  inPackage(packageName: string, name: string): IndexedMacro | undefined {
    return this.packages.get(packageName)?.get(name);
  }

  /** What a bare name means in a node of `fromPackage`: that package's macro, the project's, or dbt's own. */
  find(fromPackage: string, name: string): IndexedMacro | undefined {
    return this.findOwn(fromPackage, name) ?? this.internal(name);
  }

  /** The same without dbt's own. */
  findOwn(fromPackage: string, name: string): IndexedMacro | undefined {
    return (
      this.bare.get(name) ??
      this.inPackage(fromPackage, name) ??
      this.inPackage(this.projectName, name)
    );
  }

  /** The same, and before dbt's own macros one of any package: what dbt takes a name for that stands in a macro's text. */
  findAnywhere(fromPackage: string, name: string): IndexedMacro | undefined {
    const others = [...this.packages.keys()].filter((one) => !INTERNAL_PACKAGES.includes(one));
    for (const packageName of [fromPackage, this.projectName, ...others.reverse()]) {
      const macro = this.inPackage(packageName, name);
      if (macro) return macro;
    }
    return this.internal(name);
  }

  internal(name: string): IndexedMacro | undefined {
    for (const packageName of INTERNAL_PACKAGES) {
      const macro = this.inPackage(packageName, name);
      if (macro) return macro;
    }
    return undefined;
  }

  /**
   * The macro that `adapter.dispatch(name, namespace)` finds: in each package of the namespace's search order first
   * the one for DuckDB, then the default. Without a namespace, or with one that is no package, it is what the bare name
   * means.
   */
  dispatch(fromPackage: string, name: string, namespace: string | null): IndexedMacro | undefined {
    const packages = this.searchOrder(namespace);
    if (!packages)
      return firstOf(ADAPTER_PREFIXES, (prefix) => this.find(fromPackage, prefix + name));
    return firstOf(packages, (packageName) =>
      firstOf(ADAPTER_PREFIXES, (prefix) => this.inPackage(packageName, prefix + name)),
    );
  }

  /**
   * What dbt takes a dispatch without a namespace for while it reads macros, or with one that is no package: in whatever
   * package that is.
   */
  dispatchAnywhere(name: string, namespace: string | null): IndexedMacro | undefined {
    if (this.searchOrder(namespace)) return undefined;
    return firstOf(ADAPTER_PREFIXES, (prefix) =>
      this.findAnywhere(this.projectName, prefix + name),
    );
  }

  /** Whether a macro that dbt itself calls by its name is the project's or a package's, alone or as what it dispatches to. */
  isOverridden(name: string): boolean {
    const called = this.findAnywhere(this.projectName, name);
    const dispatched = this.dispatch(this.projectName, name, 'dbt');
    return [called, dispatched].some(
      (macro) => macro !== undefined && !INTERNAL_PACKAGES.includes(macro.packageName),
    );
  }

  /** All names that `dispatch` looks for, for the message when none is there: a package that stands twice is named twice. */
  dispatchNames(name: string, namespace: string | null): string[] {
    const places = this.namedOrder(namespace)?.map((packageName) => `${packageName}.`) ?? [''];
    return places.flatMap((place) => ADAPTER_PREFIXES.map((prefix) => place + prefix + name));
  }

  /**
   * The materialization of that name: one for DuckDB before the default, then the project's before a package's before
   * dbt's. A package does not replace dbt's, unless the project lets it.
   */
  materialization(name: string): IndexedMacro | undefined {
    const found = this.materializations(name);
    const isDbts = found.some(({ packageName }) => isInternal(packageName));
    return isDbts && !this.packagesReplace
      ? found.find(({ packageName }) => isInternal(packageName) || packageName === this.projectName)
      : found[0];
  }

  /** Whether a package's materialization of that name stands in for one of dbt's. */
  replacesBuiltin(packageName: string, name: string): boolean {
    if (packageName === this.projectName || isInternal(packageName)) return false;
    return this.materializations(name).some((macro) => isInternal(macro.packageName));
  }

  /** All of that name, the one to take first. */
  private materializations(name: string): readonly IndexedMacro[] {
    const others = [...this.packages.keys()].filter(
      (packageName) => packageName !== this.projectName && !isInternal(packageName),
    );
    return ['duckdb', 'default'].flatMap((adapter) =>
      [this.projectName, ...others, ...INTERNAL_PACKAGES].flatMap(
        (packageName) => this.inPackage(packageName, `materialization_${name}_${adapter}`) ?? [],
      ),
    );
  }

  /** The packages that a namespace means, as they are named; undefined when it is none. */
  private namedOrder(namespace: string | null): readonly string[] | undefined {
    if (namespace === null) return undefined;
    const isPackage = namespace === 'dbt' || this.packages.has(namespace);
    return (
      this.searchOrders.get(namespace) ?? (isPackage ? [this.projectName, namespace] : undefined)
    );
  }

  /** The packages that a namespace means, each once, dbt's by their own names. */
  private searchOrder(namespace: string | null): readonly string[] | undefined {
    const order = this.namedOrder(namespace);
    return order && unique(order.flatMap((name) => (name === 'dbt' ? INTERNAL_PACKAGES : [name])));
  }
}

function isInternal(packageName: string): boolean {
  return INTERNAL_PACKAGES.includes(packageName);
}

function firstOf<T, Found>(
  list: readonly T[],
  find: (one: T) => Found | undefined,
): Found | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
