import type { Statement } from '../../ast';
import { type ParseTag, placeFrom, type TagParser } from '../tagParser';
import { parseNameTarget } from '../targets';

/** `{% extends %}`. */
export const parseExtends: ParseTag = (parser) => {
  const tag = parser.stream.next();
  const template = parser.expressions.parseExpression();
  return { type: 'Extends', template, ...placeFrom(parser, tag) };
};

/** `{% include 'a' ignore missing without context %}`. */
export const parseInclude: ParseTag = (parser) => {
  const { stream, expressions } = parser;
  const tag = stream.next();
  const template = expressions.parseExpression();
  const ignoreMissing = stream.isAtName('ignore') && stream.following.value === 'missing';
  if (ignoreMissing) {
    stream.next();
    stream.next();
  }
  const withContext = readContext(parser) ?? true;
  return { type: 'Include', template, ignoreMissing, withContext, ...placeFrom(parser, tag) };
};

/** `{% import 'a' as b with context %}`. */
export const parseImport: ParseTag = (parser) => {
  const { stream, expressions } = parser;
  const tag = stream.next();
  const template = expressions.parseExpression();
  stream.expect('name', 'as');
  const { name } = parseNameTarget(parser);
  const withContext = readContext(parser) ?? false;
  return { type: 'Import', template, name, withContext, ...placeFrom(parser, tag) };
};

/** `{% from 'a' import b, c as d with context %}`. */
export const parseFromImport: ParseTag = (parser): Statement => {
  const { stream, expressions } = parser;
  const tag = stream.next();
  const template = expressions.parseExpression();
  stream.expect('name', 'import');
  const names: { name: string; alias: string }[] = [];
  let withContext: boolean | undefined;
  while (withContext === undefined) {
    if (names.length > 0) stream.expectOperator(',');
    withContext = readContext(parser);
    if (withContext !== undefined) break;
    names.push(parseImportedName(parser));
    withContext = readContext(parser);
    if (!stream.isAtOperator(',')) break;
  }
  const place = placeFrom(parser, tag);
  return { type: 'FromImport', template, names, withContext: withContext ?? false, ...place };
};

function parseImportedName(parser: TagParser): { name: string; alias: string } {
  const { stream } = parser;
  const target = parseNameTarget(parser);
  if (target.name.startsWith('_')) {
    stream.fail(
      'names starting with an underline can not be imported',
      target,
      'TemplateAssertionError',
    );
  }
  const alias = stream.skip('name', 'as') ? parseNameTarget(parser).name : target.name;
  return { name: target.name, alias };
}

/** `with context` or `without context`; undefined when neither is next. */
function readContext({ stream }: TagParser): boolean | undefined {
  const { current, following } = stream;
  if (!stream.isAtName('with', 'without') || following.value !== 'context') return undefined;
  stream.next();
  stream.next();
  return current.value === 'with';
}
