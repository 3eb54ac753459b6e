import type { CallBlockNode, Statement } from '../../ast';
import { parseParameters } from '../parameters';
import { type ParseTag, placeFrom } from '../tagParser';
import { parseNameTarget } from '../targets';

/** `{% macro %}`; with `annotated` its parameters may have types. Its template has it by its name behind a prefix. */
export function makeMacroParser(annotated: boolean, prefix = ''): ParseTag {
  return (parser) => {
    const tag = parser.stream.next();
    const { name } = parseNameTarget(parser);
    const parameters = parseParameters(parser, annotated);
    const body = parser.parseWholeBody('endmacro');
    return {
      type: 'Macro',
      name,
      target: prefix + name,
      parameters,
      body,
      ...placeFrom(parser, tag),
    };
  };
}

/** `{% call(a, b) macro() %}`. */
export const parseCallBlock: ParseTag = (parser): CallBlockNode => {
  const { stream, expressions } = parser;
  const tag = stream.next();
  const parameters = stream.isAtOperator('(') ? parseParameters(parser, false) : [];
  const call = expressions.parseExpression();
  if (call.type !== 'Call') return stream.fail('expected call', tag);
  const body = parser.parseWholeBody('endcall');
  return { type: 'CallBlock', call, parameters, body, ...placeFrom(parser, tag) };
};

/** `{% filter upper | trim %}`. */
export const parseFilterBlock: ParseTag = (parser) => {
  const tag = parser.stream.next();
  const filter = parser.expressions.parseFilterChain();
  const body = parser.parseWholeBody('endfilter');
  return { type: 'FilterBlock', filter, body, ...placeFrom(parser, tag) };
};

/** `{% autoescape true %}`. */
export const parseAutoescape: ParseTag = (parser) => {
  const tag = parser.stream.next();
  const enabled = parser.expressions.parseExpression();
  const body = parser.parseWholeBody('endautoescape');
  return { type: 'Autoescape', enabled, body, ...placeFrom(parser, tag) };
};

/** `{% block name scoped required %}`. */
export const parseBlock: ParseTag = (parser) => {
  const { stream } = parser;
  const tag = stream.next();
  const name = stream.expect('name').value;
  const scoped = stream.skip('name', 'scoped');
  const required = stream.skip('name', 'required');
  if (stream.isAtOperator('-')) {
    stream.fail(
      'Block names in Jinja have to be valid Python identifiers and may not contain hyphens, use an underscore instead.',
    );
  }
  const body = parser.parseWholeBody('endblock');
  if (required && !body.every(isBlank)) {
    stream.fail('Required blocks can only contain comments or whitespace');
  }
  stream.skip('name', name);
  return { type: 'Block', name, scoped, required, body, ...placeFrom(parser, tag) };
};

function isBlank(statement: Statement): boolean {
  return statement.type === 'Text' && statement.text.trim() === '';
}
