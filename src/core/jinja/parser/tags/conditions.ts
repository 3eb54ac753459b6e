import type { Statement } from '../../ast';
import { type ParseTag, placeFrom } from '../tagParser';
import { parseTarget } from '../targets';

/** `{% if %}`, with its `elif` and `else`. */
export const parseIf: ParseTag = (parser) => {
  const { stream, expressions } = parser;
  const first = stream.current;
  const branches = [];
  let otherwise: Statement[] = [];
  for (;;) {
    const tag = stream.next();
    const test = expressions.parseTuple({ conditional: false });
    const body = parser.parseBody('elif', 'else', 'endif');
    branches.push({ test, body, ...placeFrom(parser, tag) });
    if (stream.isAtName('elif')) continue;
    if (stream.next().value === 'else') otherwise = parser.parseWholeBody('endif');
    return { type: 'If', branches, otherwise, ...placeFrom(parser, first) };
  }
};

/** `{% for %}`, with its filter and its `else`. */
export const parseFor: ParseTag = (parser) => {
  const { stream, expressions } = parser;
  const tag = stream.next();
  const target = parseTarget(parser);
  stream.expect('name', 'in');
  const iterable = expressions.parseTuple({ conditional: false });
  const test = stream.skip('name', 'if') ? expressions.parseExpression() : null;
  const recursive = stream.skip('name', 'recursive');
  const body = parser.parseBody('endfor', 'else');
  const otherwise = stream.next().value === 'else' ? parser.parseWholeBody('endfor') : [];
  const place = placeFrom(parser, tag);
  return { type: 'For', target, iterable, test, recursive, body, otherwise, ...place };
};

/** `{% break %}` and `{% continue %}` of the extension loopcontrols. */
export const parseLoopControl: ParseTag = (parser) => {
  const tag = parser.stream.next();
  const type = tag.value === 'break' ? 'Break' : 'Continue';
  return { type, ...placeFrom(parser, tag) };
};
