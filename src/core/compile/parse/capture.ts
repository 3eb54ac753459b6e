import type { DataObject } from '../../base/data';
import type { Span } from '../../base/span';
import { TemplateError } from '../../jinja/templateError';
import type { RefArguments } from '../../project/manifest';
import { mergeConfig } from '../../project/nodeConfig';
import { valueOfData } from '../../python/data';
import { Dict } from '../../python/dict';
import { makeFunction } from '../../python/functions/makeFunction';
import type { Value } from '../../python/value';
import { ParseAdapter } from '../adapter/parseAdapter';
import { makeNodeScope, type NodeScope } from '../context/nodeScope';
import { makeRef, makeSource } from '../context/references';
import { VarFunction, variablesFor } from '../context/variables';
import { ParseConfig } from '../objects/configObject';
import { Relation } from '../objects/relation';
import type { Parser } from './parser';

/** What a node's Jinja says of the node before anything has run. */
export interface Captured {
  config: DataObject;
  readonly refs: RefArguments[];
  readonly sources: [source: string, table: string][];
}

/** The node that is being parsed, as far as its Jinja may see it. */
export interface ParsedNode {
  readonly name: string;
  readonly packageName: string;
  readonly uniqueId: string;
  /** For error messages: the file that the text comes from. */
  readonly file: string;
  readonly model: DataObject;
}

/** A scope of the parse phase (`execute` is false) and what calls in it leave behind. */
export function makeParseScope(
  parser: Parser,
  node: ParsedNode,
): { scope: NodeScope; captured: Captured } {
  const { session } = parser;
  const captured: Captured = { config: {}, refs: [], sources: [] };
  const { database, schema } = session.project.target;
  const own = new Relation({ database, schema, identifier: node.name });
  const config = new ParseConfig((given) => {
    captured.config = mergeConfig(captured.config, given);
  });
  const ref = makeRef((target) => {
    captured.refs.push(target);
    return own;
  });
  const source = makeSource((name, table) => {
    captured.sources.push([name, table]);
    return own;
  });
  const vars = variablesFor(session.project, node.packageName, session.invocation.vars);
  const nothing = makeFunction('nothing', '*args, **kwargs', () => '');
  const names = new Map<string, Value>([
    ['execute', false],
    ['config', config],
    ['ref', ref],
    ['source', source],
    [
      'builtins',
      new Dict([
        ['ref', ref],
        ['source', source],
        ['config', config],
      ]),
    ],
    ['var', new VarFunction(vars, node.uniqueId, true)],
    ['this', own],
    ['database', database],
    ['schema', schema],
    ['model', valueOfData(node.model)],
    ['graph', valueOfData({})],
    ['pre_hooks', []],
    ['post_hooks', []],
    ['write', nothing],
    ['store_result', nothing],
    ['store_raw_result', nothing],
    ['load_result', makeFunction('load_result', 'name', () => null)],
    ['load_agate_table', makeFunction('load_agate_table', '', () => null)],
    ['selected_resources', []],
  ]);
  const scope: NodeScope = makeNodeScope(
    session.macros,
    node.packageName,
    session.parseEnvironment,
    [names, parser.staticNames],
  );
  names.set(
    'adapter',
    new ParseAdapter({
      macros: session.macros,
      packageName: node.packageName,
      bind: (macro) => scope.bind(macro),
    }),
  );
  return { scope, captured };
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
  return guardTemplate(parser, at, () => {
    const { parseEnvironment } = parser.session;
    parseEnvironment.renderTemplate(parseEnvironment.parse(text, { name: node.file }), scope);
    return captured;
  });
}

/** Runs something that renders; a TemplateError becomes a problem at its place. */
export function guardTemplate<T>(parser: Parser, at: Span, run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const place = error.file === at.file ? shift(error.at, at) : error.at;
    parser.problems.report(
      'template-error',
      { kind: error.kind, message: error.message },
      place,
      error.frame,
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
