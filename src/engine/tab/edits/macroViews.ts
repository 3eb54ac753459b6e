import type { TabSession } from '../tabSession';

/** A macro that templates can call. */
export interface MacroView {
  readonly name: string;
  readonly package: string;
  /** As it is defined: `name(column, scale=2)`. */
  readonly signature: string;
  /** Whether it is called by its bare name; one of a package needs that in front. */
  readonly isOwn: boolean;
}

const HEAD = /\{%-?\s*macro\s+(\w+\s*\([\s\S]*?\))\s*-?%\}/;
/** Of dbt's own macros those that are meant for models: the rest serves materializations. */
const FOR_MODELS = 'macros/utils/';

/** The macros that models call: of the project, its packages and dbt; what only serves another one by dispatch is left out. */
export function listMacros({ parsed }: TabSession): MacroView[] {
  const { macros, projectName } = parsed.graph.manifest;
  return [...macros.values()].flatMap((macro) => {
    const { name, package_name, original_file_path: path } = macro;
    const isDbts = package_name === 'dbt';
    const signature = HEAD.exec(macro.macro_sql)?.[1];
    const isCalled = !/^(?:default|duckdb)__/.test(name) && package_name !== 'dbt_duckdb';
    if (signature === undefined || !isCalled || (isDbts && !path.startsWith(FOR_MODELS))) return [];
    const isOwn = package_name === projectName || isDbts;
    return [{ name, package: package_name, signature: signature.replace(/\s+/g, ' '), isOwn }];
  });
}
