import { type DataObject, textOrNull } from '../../base/data';
import type { Span } from '../../base/span';
import { valueOfData } from '../../python/data';
import { toText } from '../../python/repr';
import type { Value } from '../../python/value';
import { guardTemplate } from './capture';
import type { Parser } from './parser';

/** The database, schema and alias that a node is built under. */
export interface RelationNames {
  readonly database: string;
  readonly schema: string;
  readonly alias: string;
}

/** Asks the project's `generate_*_name` macros, or dbt's own where it has none. */
export function nameRelation(
  parser: Parser,
  node: DataObject,
  config: DataObject,
  at: Span,
): RelationNames {
  const { target } = parser.session.project;
  const value = valueOfData(node);
  const ask = (macro: string, custom: Value, fallback: string) =>
    guardTemplate(parser, at, () => callMacro(parser, macro, [custom, value]).trim()) ?? fallback;
  return {
    database: ask('generate_database_name', textOrNull(config.database), target.database),
    schema: ask('generate_schema_name', textOrNull(config.schema), target.schema),
    alias: ask('generate_alias_name', textOrNull(config.alias), String(node.name)),
  };
}

function callMacro(parser: Parser, name: string, args: readonly Value[]): string {
  const { macros } = parser.session;
  const macro = macros.inPackage(macros.projectName, name) ?? macros.internal(name);
  if (!macro) throw new Error(`dbt's macro ${name} is missing`);
  const callable = parser.projectScope.bind(macro);
  const result =
    typeof callable === 'object' && callable !== null && 'call' in callable
      ? callable.call?.({ positional: args, keyword: new Map() })
      : null;
  return toText(result ?? null);
}
