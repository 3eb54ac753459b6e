import { type DataObject, textOrNull, toPythonJson } from '../../base/data';
import type { Span } from '../../base/span';
import { callWith } from '../../python/call';
import { valueOfData } from '../../python/data';
import { toText } from '../../python/repr';
import { ParseAdapter } from '../adapter/parseAdapter';
import type { NodeScope } from '../context/boundNames';
import { lazyNames, makeNodeScope, renderIn } from '../context/nodeScope';
import { VarFunction, variablesFor } from '../context/variables';
import type { IndexedMacro } from '../macroIndex';
import type { Session } from '../session';
import { guardTemplate, PARSE_ANSWERS } from './capture';
import type { Parser } from './parser';

/** The database, schema and alias that a node is built under. */
export interface RelationNames {
  readonly database: string;
  readonly schema: string;
  readonly alias: string;
}

/**
 * Asks the `generate_*_name` macros of the node's package, or the project's, or dbt's own where neither has one: dbt's
 * `RelationUpdate`.
 */
export function nameRelation(
  parser: Parser,
  node: DataObject,
  config: DataObject,
  at: Span,
): RelationNames {
  const { target } = parser.session.project;
  const ask = (name: string, custom: string | null, fallback: string) =>
    guardTemplate(parser, at, () => askName(parser, name, custom, node)) ?? fallback;
  return {
    database: ask('generate_database_name', textOrNull(config.database), target.database),
    schema: ask('generate_schema_name', textOrNull(config.schema), target.schema),
    alias: ask('generate_alias_name', textOrNull(config.alias), String(node.name)),
  };
}

/**
 * Asks one of the macros. Those of dbt itself look at nothing of the node, but the one for aliases at its name and version:
 * they are asked once for each answer, and not at all where the alias is the name.
 */
function askName(parser: Parser, name: string, custom: string | null, node: DataObject): string {
  const { session, namingAnswers } = parser;
  const macro = findNamingMacro(session, String(node.package_name), name);
  const call = (seen: DataObject) =>
    toText(callWith(namingScope(parser, macro).bind(macro), custom, valueOfData(seen))).trim();
  if (macro.packageName !== 'dbt' || session.macros.isOverridden(name)) return call(node);
  const { name: own = null, version = null } = node;
  const isAlias = name === 'generate_alias_name';
  if (isAlias && custom === null && version === null) return String(own);
  const seen: DataObject = isAlias ? { name: own, version } : {};
  const key = `${name} ${custom === null ? '' : JSON.stringify(custom)} ${toPythonJson(seen)}`;
  const answer = namingAnswers.get(key) ?? call(seen);
  namingAnswers.set(key, answer);
  return answer;
}

function findNamingMacro({ macros }: Session, packageName: string, name: string): IndexedMacro {
  const macro =
    macros.inPackage(packageName, name) ??
    macros.inPackage(macros.projectName, name) ??
    macros.internal(name);
  if (!macro) throw new Error(`dbt's macro ${name} is missing`);
  return macro;
}

/** What a naming macro sees: no node, but the variables of its package, of which none may be missing. */
function namingScope(
  { session, staticNames, namingScopes }: Parser,
  macro: IndexedMacro,
): NodeScope {
  const known = namingScopes.get(macro);
  if (known) return known;
  const { project, macros, runEnvironment, invocation } = session;
  const { packageName, definition } = macro;
  const { database, schema } = project.target;
  const { flags } = project.config;
  const names = lazyNames(() => ({
    ...PARSE_ANSWERS,
    database: () => database,
    schema: () => schema,
    var: () => {
      const vars = variablesFor(project, packageName, invocation.vars);
      return new VarFunction(vars, definition.macroName, false, (text) => renderIn(scope, text));
    },
    adapter: () =>
      new ParseAdapter({ macros, packageName, flags, bind: (inner) => scope.bind(inner) }),
  }));
  const scope = makeNodeScope(macros, packageName, runEnvironment, [names, staticNames]);
  namingScopes.set(macro, scope);
  return scope;
}
