import type { DefinitionNode } from '../../ast';
import { parseParameters } from '../parameters';
import { type ParseTag, placeFrom, type TagParser } from '../tagParser';
import { parseNameTarget } from '../targets';

/** `{% test name(model) %}`. */
export const parseTest: ParseTag = (parser): DefinitionNode => {
  const tag = parser.stream.next();
  const { name } = parseNameTarget(parser);
  const parameters = parseParameters(parser, true);
  const body = parser.parseWholeBody('endtest');
  return { type: 'Test', name, parameters, body, ...placeFrom(parser, tag) };
};

/** `{% materialization name, adapter='duckdb', supported_languages=['sql'] %}`. */
export const parseMaterialization: ParseTag = (parser): DefinitionNode => {
  const { stream } = parser;
  const tag = stream.next();
  const { name } = parseNameTarget(parser);
  let adapter = 'default';
  let languages: readonly string[] = ['sql'];
  while (stream.skipOperator(',')) {
    const option = stream.expect('name');
    if (option.value === 'default') adapter = 'default';
    else if (option.value === 'adapter') adapter = readText(parser);
    else if (option.value === 'supported_languages') languages = readTexts(parser);
    else stream.fail(`materialization has no option '${option.value}'`, option);
  }
  const body = parser.parseWholeBody('endmaterialization');
  return { type: 'Materialization', name, adapter, languages, body, ...placeFrom(parser, tag) };
};

/** `{% snapshot name %}`. */
export const parseSnapshot: ParseTag = (parser): DefinitionNode => {
  const tag = parser.stream.next();
  const { name } = parseNameTarget(parser);
  skipRestOfTag(parser);
  const bodyStart = parser.stream.current.end;
  const body = parser.parseWholeBody('endsnapshot');
  const bodyEnd = parser.tagStart;
  skipRestOfTag(parser);
  return { type: 'Snapshot', name, body, bodyStart, bodyEnd, ...placeFrom(parser, tag) };
};

/** `{% docs name %}`: the tokens between the tags are one text. */
export const parseDocs: ParseTag = (parser): DefinitionNode => {
  const { stream } = parser;
  const tag = stream.next();
  const { name } = parseNameTarget(parser);
  skipRestOfTag(parser);
  stream.expect('blockEnd');
  const text = stream.isAt('text') ? stream.next().value : '';
  stream.expect('blockBegin');
  stream.expect('name', 'enddocs');
  return { type: 'Docs', name, text, ...placeFrom(parser, tag) };
};

/** Of snapshots and docs dbt itself finds the tags, by their first names: `{% snapshot name() %}` and `{% enddocs name %}` are fine. */
function skipRestOfTag({ stream }: TagParser): void {
  while (!stream.isAt('blockEnd') && !stream.isAt('end')) stream.next();
}

function readText(parser: TagParser): string {
  parser.stream.expectOperator('=');
  return parser.stream.expect('string').value;
}

function readTexts(parser: TagParser): string[] {
  const { stream } = parser;
  stream.expectOperator('=');
  stream.expectOperator('[');
  const texts: string[] = [];
  while (!stream.isAtOperator(']')) {
    if (texts.length > 0) stream.expectOperator(',');
    texts.push(stream.expect('string').value);
  }
  stream.expectOperator(']');
  return texts;
}
