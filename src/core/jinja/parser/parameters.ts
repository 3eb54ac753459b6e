import type { Expression, ParameterNode } from '../ast';
import type { TagParser } from './tagParser';
import { parseNameTarget } from './targets';

/** The parameters of a macro, in parentheses; with `annotated` they may have types, as in dbt. */
export function parseParameters(parser: TagParser, annotated: boolean): ParameterNode[] {
  const { stream } = parser;
  const parameters: ParameterNode[] = [];
  stream.expectOperator('(');
  while (!stream.isAtOperator(')')) {
    if (parameters.length > 0) stream.expectOperator(',');
    parameters.push(parseParameter(parser, annotated, parameters.at(-1)));
  }
  stream.expectOperator(')');
  return parameters;
}

function parseParameter(
  parser: TagParser,
  annotated: boolean,
  previous: ParameterNode | undefined,
): ParameterNode {
  const { stream } = parser;
  const { name, start, line } = parseNameTarget(parser);
  const annotation = annotated && stream.skipOperator(':') ? readAnnotation(parser) : null;
  const fallback = parseFallback(parser, previous);
  return { name, annotation, fallback, start, end: stream.end, line };
}

function parseFallback(parser: TagParser, previous?: ParameterNode): Expression | null {
  if (parser.stream.skipOperator('=')) return parser.expressions.parseExpression();
  if (previous === undefined || previous.fallback === null) return null;
  return parser.stream.fail('non-default argument follows default argument');
}

/** A type as dbt writes them: `str`, `Optional[int]`, `dict[str, list[any]]`. */
function readAnnotation(parser: TagParser): string {
  const { stream } = parser;
  const { value } = stream.expect('name');
  if (!stream.skipOperator('[')) return value;
  const types: string[] = [];
  while (!stream.isAtOperator(']')) {
    if (types.length > 0) stream.expectOperator(',');
    types.push(readAnnotation(parser));
  }
  stream.expectOperator(']');
  return `${value}[${types.join(', ')}]`;
}
