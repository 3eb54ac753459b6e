import { describeProblem } from '../../core/base/problems/problem';
import type { Command } from '../../core/command/parseCommandLine';
import type { Captured } from '../../core/compile/parse/capture';
import type { ParsedSession } from '../../core/compile/session';
import { resolveReferences } from '../../core/graph/references';
import { TemplateError } from '../../core/jinja/templateError';
import type { OperationNode } from '../../core/project/manifest';
import { withModules } from '../../core/python/modules/lateModule';
import { captureInline, inlineNode } from './inlineNode';
import type { Speaker } from './speaker';

const PLACE = 'sql_operation inline_query (from remote system.sql)';
/** What dbt does not take for a fault of the SQL itself. */
const TITLES: Readonly<Record<string, string>> = {
  ParsingError: 'Parsing Error',
  DbtRuntimeError: 'Runtime Error',
  DbtDatabaseError: `Database Error in ${PLACE}`,
  FailFastError: `FailFast Error in ${PLACE}`,
};

/** Parses SQL of the command line as dbt does before anything else; says why it cannot, and answers whether it said so. */
export async function sayInlineFault(
  { options }: Command,
  session: ParsedSession,
  speaker: Speaker,
): Promise<boolean> {
  const sql = options.text('inline') ?? '';
  if (sql === '') return false;
  const node = inlineNode(session, sql);
  const fault = await parseFault(session, node);
  if (fault === undefined) return false;
  const { kind, message } = fault;
  const title = TITLES[kind];
  if (title !== undefined) speaker.say(`Encountered an error:\n${title}\n  ${message}`, 'error');
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

async function parseFault(session: ParsedSession, node: OperationNode): Promise<Fault | undefined> {
  const { manifest } = session;
  let captured: Captured;
  try {
    captured = await withModules(() => captureInline(session, node));
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { kind: error.kind, message: withLine(error, node.raw_code) };
  }
  const { refs, sources, functions } = captured;
  const nodes = new Map(manifest.nodes).set(node.unique_id, { ...node, refs, sources, functions });
  const [problem] = resolveReferences({ ...manifest, nodes }).problems;
  if (!problem) return undefined;
  // The node is none of a manifest, and so has the type that dbt gives it in its name only.
  const message = describeProblem(problem).message.replace(/^Operation/, 'Sql_Operation');
  return { kind: 'CompilationError', message };
}

/** A mistake of syntax is told with its line, as Jinja2 does. */
function withLine({ kind, message, line }: TemplateError, text: string): string {
  if (kind !== 'TemplateSyntaxError' && kind !== 'TemplateAssertionError') return message;
  const source = text.split('\n')[line - 1] ?? '';
  return `${message}\n  line ${line}\n    ${source.trim()}`;
}
