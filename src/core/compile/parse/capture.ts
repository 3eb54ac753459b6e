import { type DataObject, textList } from '../../base/data';
import type { Span } from '../../base/span';
import { TemplateError } from '../../jinja/templateError';
import type { Manifest, RefArguments } from '../../project/manifest';
import { mergeConfig, spelled } from '../../project/nodeConfig';
import { readQuoting } from '../../project/relationName';
import { valueOfData } from '../../python/data';
import { Dict } from '../../python/dict';
import { PythonError } from '../../python/errors';
import { makeFunction } from '../../python/functions/makeFunction';
import { ParseAdapter } from '../adapter/parseAdapter';
import type { NodeScope } from '../context/boundNames';
import { type LazyValues, lazyNames, makeNodeScope, renderIn } from '../context/nodeScope';
import { makeFunctionReference, makeRef, makeSource } from '../context/references';
import { VarFunction, variablesFor } from '../context/variables';
import { macroId } from '../macroIndex';
import { ParseConfig } from '../objects/configObject';
import { Relation } from '../objects/relation';
import type { Session } from '../session';
import { templateText } from '../templateText';
import type { Parser } from './parser';

/** What a node's Jinja says of the node before anything has run. */
export interface Captured {
  config: DataObject;
  /** The same with each value as it was given. */
  readonly written: DataObject;
  readonly refs: RefArguments[];
  readonly sources: [source: string, table: string][];
  readonly functions: (readonly string[])[];
  /** The ids of the macros that it calls itself, in order. */
  macros: Set<string>;
}

/** The node that is being parsed, as far as its Jinja may see it. */
export interface ParsedNode {
  readonly name: string;
  readonly packageName: string;
  readonly uniqueId: string;
  /** For error messages: the file that the text comes from. */
  readonly file: string;
  /** What `model` says of it. */
  readonly model: () => DataObject;
  /** Whether a dispatch without a namespace looks into every package. */
  readonly searchesAll?: boolean;
}

/** What a node without Jinja says: nothing. */
export function nothingCaptured(): Captured {
  return { config: {}, written: {}, refs: [], sources: [], functions: [], macros: new Set() };
}

/** A scope of the parse phase (`execute` is false) and what calls in it leave behind. */
export function makeParseScope(
  parser: Pick<Parser, 'session' | 'staticNames'>,
  node: ParsedNode,
  macros = parser.session.macros,
): { scope: NodeScope; captured: Captured } {
  const { runEnvironment, project } = parser.session;
  const { flags } = project.config;
  const { packageName } = node;
  const captured = nothingCaptured();
  const names = lazyNames(() => ({
    ...PARSE_ANSWERS,
    ...nodeNames(parser, node, () => scope),
    ...capturingNames(parser, node, captured),
    adapter: () =>
      new ParseAdapter({
        ...{ macros, packageName, flags, searchesAll: node.searchesAll ?? false },
        bind: (macro) => scope.bind(macro),
      }),
  }));
  const scope: NodeScope = makeNodeScope(
    macros,
    packageName,
    runEnvironment,
    [names, parser.staticNames],
    (macro) => captured.macros.add(macroId(macro)),
  );
  return { scope, captured };
}

const NOTHING = makeFunction('nothing', '*args, **kwargs', () => '');
const LOAD_RESULT = makeFunction('load_result', 'name', () => null);
const LOAD_AGATE_TABLE = makeFunction('load_agate_table', '', () => null);

/** Empty answers to what only a run can know. */
export const PARSE_ANSWERS: LazyValues = {
  execute: () => false,
  graph: () => new Dict(),
  sql: () => null,
  compiled_code: () => null,
  pre_hooks: () => [],
  post_hooks: () => [],
  selected_resources: () => [],
  write: () => NOTHING,
  store_result: () => NOTHING,
  store_raw_result: () => NOTHING,
  load_result: () => LOAD_RESULT,
  load_agate_table: () => LOAD_AGATE_TABLE,
};

function nodeNames(
  { session }: Pick<Parser, 'session'>,
  node: ParsedNode,
  scope: () => NodeScope,
): LazyValues {
  const { project, invocation } = session;
  const { database, schema } = project.target;
  return {
    this: () => ownRelation(session, node),
    database: () => database,
    schema: () => schema,
    model: () => valueOfData(node.model()),
    var: () => {
      const vars = variablesFor(project, node.packageName, invocation.vars);
      return new VarFunction(vars, node.name, true, (text) => renderIn(scope(), text));
    },
  };
}

/** The functions that note what the node's Jinja calls them with. */
function capturingNames(
  { session }: Pick<Parser, 'session'>,
  node: ParsedNode,
  captured: Captured,
): LazyValues {
  const config = new ParseConfig((given) => {
    captured.config = mergeConfig(captured.config, given);
    for (const [key, value] of Object.entries(given)) {
      const name = spelled(key);
      if (name !== key && name in given) throw conflict(key, name);
      const tags = name === 'tags' ? textList(captured.written.tags) : [];
      captured.written[name] = tags.length > 0 ? [...tags, ...textList(value)] : value;
    }
  });
  const ref = makeRef(session, (target) => {
    captured.refs.push(target);
    return ownRelation(session, node);
  });
  const source = makeSource(session, (name, table) => {
    captured.sources.push([name, table]);
    return ownRelation(session, node);
  });
  const call = makeFunctionReference(session, (names) => {
    captured.functions.push(names);
    return ownRelation(session, node);
  });
  return {
    function: () => call,
    config: () => config,
    ref: () => ref,
    source: () => source,
  };
}

function conflict(key: string, name: string): PythonError {
  const message = `Invalid config, has conflicting keys "${key}" and "${name}"`;
  return new PythonError('CompilationError', message);
}

function ownRelation({ project: { config, target } }: Session, { name }: ParsedNode): Relation {
  const { database, schema } = target;
  const quoted = readQuoting(config.quoting);
  return new Relation({ database, schema, identifier: name, quoted });
}

/** Renders a node's text in the parse phase; a problem, and undefined, when its Jinja fails. */
export function captureText(
  parser: Parser,
  node: ParsedNode,
  text: string,
  at: Span,
): Captured | undefined {
  const { scope, captured } = makeParseScope(parser, node);
  if (!/\{[{%#]/.test(text)) return captured;
  const render = () => {
    const { parseEnvironment } = parser.session;
    parseEnvironment.renderTemplate(parseEnvironment.parse(text, { name: node.file }), scope);
    return captured;
  };
  const [type] = node.uniqueId.split('.');
  const folder = type === 'operation' ? './' : '';
  const title = `${type} ${node.name} (${folder}${node.file})`;
  return guardTemplate(parser, at, render, { title, macros: parser.macroEntries });
}

/** Runs something that renders; a TemplateError becomes a problem at its place. `owner` is the node whose text it is. */
export function guardTemplate<T>(
  parser: Pick<Parser, 'problems'>,
  at: Span,
  run: () => T,
  owner?: { readonly title: string; readonly macros: Manifest['macros'] },
): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof PythonError) {
      const { kind, message } = error;
      parser.problems.report('template-error', { kind, message }, at);
      return undefined;
    }
    if (!(error instanceof TemplateError)) throw error;
    const place = error.file === at.file ? shift(error.at, at) : error.at;
    const { kind, message, frame } = error;
    const ofDbt = owner && {
      node: owner.title,
      text: templateText(error, owner.title, owner.macros),
    };
    parser.problems.report(
      'template-error',
      { kind, message, ...(ofDbt && { ofDbt }) },
      place,
      frame,
    );
    return undefined;
  }
}

/** A place in a text that itself begins at `start`. */
function shift(place: Span, start: Span): Span {
  const lines = start.line - 1;
  return {
    ...place,
    line: place.line + lines,
    ...(place.endLine !== undefined && { endLine: place.endLine + lines }),
  };
}
