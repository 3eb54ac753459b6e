import { quoteText } from '../../../python/quote';
import type { Expression, Place, Statement } from '../../ast';
import { type ParseTag, placeFrom, type TagParser } from '../tagParser';

/** The filter behind a translation: it marks the text as HTML where that is escaped. No template can write its name. */
export const TRANSLATED = 'translated text';

const TRIMS: ReadonlySet<string> = new Set(['trimmed', 'notrimmed']);

/** What the head of the tag says, and what its texts add. */
interface Head {
  readonly context: Expression | null;
  readonly variables: Map<string, Expression>;
  /** A first variable that is a call is evaluated once, into the name `_trans`. */
  called: Expression | null;
  /** What decides between singular and plural. */
  count: Expression | null;
  trimmed: boolean | null;
}

interface Text {
  readonly text: string;
  /** The variables in it. */
  readonly names: readonly string[];
}

/** `{% trans name=value %}…{% pluralize %}…{% endtrans %}` of the extension i18n: a call of `gettext` or its kin. */
export const parseTrans: ParseTag = (parser): Statement => {
  const { stream } = parser;
  const tag = stream.next();
  const head = parseHead(parser, tag);
  const singular = parseText(parser, true);
  if (head.count === null && singular.names[0] !== undefined) {
    head.count = nameNode(singular.names[0], tag);
  }
  const plural = stream.isAtName('pluralize') ? parsePlural(parser, head) : null;
  stream.next();
  const names = [...singular.names, ...(plural?.names ?? [])];
  for (const name of names) {
    if (!head.variables.has(name)) head.variables.set(name, nameNode(name, tag));
  }
  const place = placeFrom(parser, tag);
  const texts = [singular.text, ...(plural === null ? [] : [plural.text])].map((text) =>
    finishText(text, head.trimmed === true, names.length > 0),
  );
  const value = makeTranslation(head, texts, place);
  const output: Statement = { type: 'Output', value, ...place };
  if (head.called === null) return output;
  const binding = { target: nameNode('_trans', place), value: head.called };
  return { type: 'With', bindings: [binding], body: [output], ...place };
};

function parseHead(parser: TagParser, tag: Place): Head {
  const { stream } = parser;
  const context = stream.isAt('string') ? textNode(stream.next().value, tag) : null;
  const head: Head = { context, variables: new Map(), called: null, count: null, trimmed: null };
  while (!stream.isAt('blockEnd')) {
    if (head.variables.size > 0) stream.expectOperator(',');
    if (stream.skipOperator(':')) break;
    parseVariable(parser, head, tag);
  }
  stream.expect('blockEnd');
  return head;
}

/** `name`, `name=value`, or one of the words that say whether the text is trimmed. */
function parseVariable({ stream, expressions }: TagParser, head: Head, tag: Place): void {
  const { value: name, ...place } = stream.expect('name');
  if (head.variables.has(name)) {
    const message = `translatable variable ${quoteText(name)} defined twice.`;
    stream.fail(message, place, 'TemplateAssertionError');
  }
  const given = stream.skipOperator('=') ? expressions.parseExpression() : null;
  if (given === null && head.trimmed === null && TRIMS.has(name)) {
    head.trimmed = name === 'trimmed';
    return;
  }
  let value = given ?? nameNode(name, tag);
  if (head.count === null && value.type === 'Call') {
    head.called = value;
    value = nameNode('_trans', tag);
  }
  head.count ??= value;
  head.variables.set(name, value);
}

/** The text up to the tag that ends it, with `%(name)s` for its variables. */
function parseText({ stream }: TagParser, mayHavePlural: boolean): Text {
  const names: string[] = [];
  let text = '';
  while (!stream.skip('blockBegin')) {
    if (stream.isAt('text')) {
      text += stream.next().value.replaceAll('%', '%%');
      continue;
    }
    if (!stream.skip('variableBegin')) stream.fail('unclosed translation block');
    const { value } = stream.expect('name');
    names.push(value);
    text += `%(${value})s`;
    stream.expect('variableEnd');
  }
  if (stream.isAtName('endtrans')) return { text, names };
  if (mayHavePlural && stream.isAtName('pluralize')) return { text, names };
  return stream.fail(refuse(stream.isAt('name') ? stream.current.value : 'None'));
}

function refuse(tag: string): string {
  if (tag === 'pluralize') return 'a translatable section can have only one pluralize section';
  if (tag === 'trans') return "trans blocks can't be nested; did you mean `endtrans`?";
  return `control structures in translatable sections are not allowed; saw \`${tag}\``;
}

function parsePlural(parser: TagParser, head: Head): Text {
  const { stream } = parser;
  const tag = stream.next();
  if (!stream.isAt('blockEnd')) {
    const { value: name, ...place } = stream.expect('name');
    const variable = head.variables.get(name);
    if (variable === undefined) {
      const message = `unknown variable ${quoteText(name)} for pluralization`;
      return stream.fail(message, place, 'TemplateAssertionError');
    }
    head.count = variable;
  }
  stream.expect('blockEnd');
  const plural = parseText(parser, false);
  if (head.count === null) stream.fail('pluralize without variables', tag, 'RuntimeError');
  return plural;
}

/** A percent sign stands twice only where the text is formatted. */
function finishText(text: string, trimmed: boolean, isFormatted: boolean): string {
  const joined = trimmed ? text.trim().replace(/\s*\n\s*/g, ' ') : text;
  return isFormatted ? joined : joined.replaceAll('%%', '%');
}

/** `gettext(text) % {…}`, `ngettext(text, plural, count) % {…}`, each with a `p` and the context before the text. */
function makeTranslation(head: Head, texts: readonly string[], place: Place): Expression {
  const isPlural = texts.length > 1;
  const count = isPlural && head.count !== null ? [head.count] : [];
  const name = `${isPlural ? 'n' : ''}${head.context === null ? '' : 'p'}gettext`;
  const positional = [
    ...(head.context === null ? [] : [head.context]),
    ...texts.map((text) => textNode(text, place)),
    ...count,
  ];
  const rest = { keyword: [], spread: null, keywordSpread: null, ...place };
  const call: Expression = { type: 'Call', callee: nameNode(name, place), positional, ...rest };
  const left: Expression = {
    type: 'Filter',
    name: TRANSLATED,
    target: call,
    positional: [],
    ...rest,
  };
  if (head.variables.size === 0) return left;
  const items = Array.from(head.variables, ([key, value]) => ({
    key: textNode(key, place),
    value,
  }));
  return { type: 'Math', operator: '%', left, right: { type: 'Dict', items, ...place }, ...place };
}

function nameNode(name: string, { start, end, line }: Place): Expression & { type: 'Name' } {
  return { type: 'Name', name, start, end, line };
}

function textNode(value: string, { start, end, line }: Place): Expression {
  return { type: 'Constant', constant: { kind: 'string', value }, start, end, line };
}
