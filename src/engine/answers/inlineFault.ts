import { describeProblem } from '../../core/base/problems/problem';
import type { Command } from '../../core/command/parseCommandLine';
import { makeStaticNames } from '../../core/compile/context/staticNames';
import { makeParseScope } from '../../core/compile/parse/capture';
import type { ParsedSession } from '../../core/compile/session';
import { resolveReferences } from '../../core/graph/references';
import { TemplateError } from '../../core/jinja/templateError';
import type { OperationNode } from '../../core/project/manifest';
import { inlineNode } from './inlineNode';
import type { Speaker } from './speaker';

/** Parses SQL of the command line as dbt does before anything else; says why it cannot, and answers whether it said so. */
export function sayInlineFault(
  { options }: Command,
  session: ParsedSession,
  speaker: Speaker,
): boolean {
  const sql = options.text('inline') ?? '';
  if (sql === '') return false;
  const node = inlineNode(session, sql);
  const fault = parseFault(session, node);
  if (fault === undefined) return false;
  const { kind, message } = fault;
  if (kind === 'ParsingError')
    speaker.say(`Encountered an error:\nParsing Error\n  ${message}`, 'error');
  else {
    speaker.say(`Error while parsing node: ${node.name}\n${message}`, 'error');
    speaker.say('Encountered an error:\nError parsing inline query', 'error');
  }
  return true;
}

interface Fault {
  readonly kind: string;
  readonly message: string;
}

function parseFault(session: ParsedSession, node: OperationNode): Fault | undefined {
  const { parseEnvironment: environment, manifest } = session;
  const { name, package_name: packageName, unique_id: uniqueId, raw_code: text } = node;
  const parser = { session, staticNames: makeStaticNames(session) };
  const file = node.original_file_path;
  const parsed = { name, packageName, uniqueId, file, model: () => ({}) };
  const { scope, captured } = makeParseScope(parser, parsed);
  try {
    environment.renderTemplate(environment.parse(text, { name: file }), scope);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { kind: error.kind, message: withLine(error, text) };
  }
  const { refs, sources, functions } = captured;
  const nodes = new Map(manifest.nodes).set(uniqueId, { ...node, refs, sources, functions });
  const [problem] = resolveReferences({ ...manifest, nodes }).problems;
  if (!problem) return undefined;
  // The node is none of a manifest, and so has the type that dbt gives it in its name only.
  const message = describeProblem(problem).message.replace(/^Operation/, 'Sql_Operation');
  return { kind: 'CompilationError', message };
}

/** A mistake of syntax is told with its line, as Jinja2 does. */
function withLine({ kind, message, line }: TemplateError, text: string): string {
  if (kind !== 'TemplateSyntaxError') return message;
  const source = text.split('\n')[line - 1] ?? '';
  return `${message}\n  line ${line}\n    ${source.trim()}`;
}
