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

/** Every macro, by package and name. */
export class MacroIndex {
  private readonly packages = new Map<string, Map<string, IndexedMacro>>();

  constructor(
    readonly projectName: string,
    private readonly searchOrders: ReadonlyMap<string, readonly string[]>,
  ) {}

  add(macro: IndexedMacro): IndexedMacro | undefined {
    const names = this.packages.get(macro.packageName) ?? new Map<string, IndexedMacro>();
    this.packages.set(macro.packageName, names);
    const known = names.get(macro.definition.macroName);
    names.set(macro.definition.macroName, macro);
    return known;
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
    return (
      this.inPackage(fromPackage, name) ??
      this.inPackage(this.projectName, name) ??
      this.internal(name)
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
   * the one for DuckDB, then the default.
   */
  dispatch(fromPackage: string, name: string, namespace: string | null): IndexedMacro | undefined {
    for (const packageName of this.searchOrder(fromPackage, namespace)) {
      for (const prefix of ADAPTER_PREFIXES) {
        const macro = this.inPackage(packageName, prefix + name);
        if (macro) return macro;
      }
    }
    return undefined;
  }

  /** All names that `dispatch` looks for, for the message when none is there. */
  dispatchNames(fromPackage: string, name: string, namespace: string | null): string[] {
    return this.searchOrder(fromPackage, namespace).flatMap((packageName) =>
      ADAPTER_PREFIXES.map((prefix) => `${packageName}.${prefix}${name}`),
    );
  }

  /** The materialization of that name: the project's or a package's before dbt's, DuckDB's before the default. */
  materialization(name: string): IndexedMacro | undefined {
    const others = [...this.packages.keys()].filter(
      (packageName) => packageName !== this.projectName && !INTERNAL_PACKAGES.includes(packageName),
    );
    for (const packageName of [this.projectName, ...others, ...INTERNAL_PACKAGES]) {
      for (const adapter of ['duckdb', 'default']) {
        const macro = this.inPackage(packageName, `materialization_${name}_${adapter}`);
        if (macro) return macro;
      }
    }
    return undefined;
  }

  private searchOrder(fromPackage: string, namespace: string | null): readonly string[] {
    if (namespace === null) return unique([fromPackage, this.projectName, ...INTERNAL_PACKAGES]);
    const configured = this.searchOrders.get(namespace) ?? [this.projectName, namespace];
    return unique(configured.flatMap((name) => (name === 'dbt' ? INTERNAL_PACKAGES : [name])));
  }
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
