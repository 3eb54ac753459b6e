import type { Target } from '../../ast';
import { type ParseTag, placeFrom } from '../tagParser';
import { parseSetTarget, parseTarget } from '../targets';

/** `{% set a = 1 %}` and `{% set a %}…{% endset %}`. */
export const parseSet: ParseTag = (parser) => {
  const { stream, expressions } = parser;
  const tag = stream.next();
  const target = parseSetTarget(parser);
  if (stream.skipOperator('=')) {
    const value = expressions.parseTuple();
    return { type: 'Set', target, value, ...placeFrom(parser, tag) };
  }
  const filter = stream.skipOperator('|') ? expressions.parseFilterChain() : null;
  const body = parser.parseWholeBody('endset');
  return { type: 'SetBlock', target, filter, body, ...placeFrom(parser, tag) };
};

/** `{% with a = 1, b = 2 %}`. */
export const parseWith: ParseTag = (parser) => {
  const { stream, expressions } = parser;
  const tag = stream.next();
  const bindings: { target: Target; value: ReturnType<typeof expressions.parseExpression> }[] = [];
  while (!stream.isAt('blockEnd')) {
    if (bindings.length > 0) stream.expectOperator(',');
    const target = parseTarget(parser);
    stream.expectOperator('=');
    bindings.push({ target, value: expressions.parseExpression() });
  }
  const body = parser.parseWholeBody('endwith');
  return { type: 'With', bindings, body, ...placeFrom(parser, tag) };
};

/** `{% do expression %}` of the extension do. */
export const parseDo: ParseTag = (parser) => {
  const tag = parser.stream.next();
  const value = parser.expressions.parseTuple();
  return { type: 'Do', value, ...placeFrom(parser, tag) };
};

/** `{% debug %}` of the extension debug. */
export const parseDebug: ParseTag = (parser) => {
  const tag = parser.stream.next();
  return { type: 'Debug', ...placeFrom(parser, tag) };
};
