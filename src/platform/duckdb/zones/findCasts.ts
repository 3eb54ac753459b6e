/** What is cast to a date or a time of day: a stretch of the statement. */
export interface CastOperand {
  readonly start: number;
  readonly end: number;
}

type Token = CastOperand & { readonly text: string };

const TOKEN =
  /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$\$[\s\S]*?\$\$|[\p{L}_][\w$]*|\d[\w.]*|::|\s+|./gsu;
const NO_CODE = /^(?:--|\/\*|\s)/;
const WORD = /^[\p{L}_"]/u;
const CLOSED: Readonly<Record<string, string>> = { ')': '(', ']': '[' };
/** Words before a bracket that are no name of a function. */
const KEYWORD =
  /^(?:select|from|where|on|and|or|not|in|as|by|when|then|else|case|having|union|all|distinct|between|like|ilike|using|values|is|with|join|limit|exists)$/;
const TYPED_LITERAL = /^(?:date|time|timestamp|timestamptz|interval)$/;

/** What a statement casts to DATE and TIME, by CAST and by `::`, in the order of the statement. */
export function findCasts(statement: string): CastOperand[] {
  const tokens = tokensOf(statement);
  const word = (at: number) => tokens[at]?.text.toLowerCase() ?? '';
  const isTarget = (at: number) =>
    ['date', 'time'].includes(word(at)) && !['[', 'with'].includes(word(at + 1));
  return tokens.flatMap(({ text }, at) => {
    if (text === '::' && isTarget(at + 1))
      return spanOf(tokens, startOfOperand(tokens, at - 1), at);
    if (!/^(?:try_)?cast$/i.test(text) || word(at + 1) !== '(') return [];
    const close = closing(tokens, at + 1);
    return isTarget(close - 1) && word(close - 2) === 'as' ? spanOf(tokens, at + 2, close - 2) : [];
  });
}

function tokensOf(statement: string): Token[] {
  return [...statement.matchAll(TOKEN)]
    .filter(([text]) => !NO_CODE.test(text))
    .map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }));
}

function spanOf(tokens: readonly Token[], from: number, to: number): CastOperand[] {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last ? [{ start: first.start, end: last.end }] : [];
}

/** The token that begins what ends with the token `at`: names, calls, brackets, literals, CASE, and earlier casts. */
function startOfOperand(tokens: readonly Token[], at: number): number {
  const word = (place: number) => tokens[place]?.text.toLowerCase() ?? '';
  let start = at;
  const opened = CLOSED[word(at)];
  if (opened) start = opening(tokens, at, [opened], [word(at)]);
  else if (word(at) === 'end') return opening(tokens, at, ['case'], ['end']);
  else if (word(at) === 'zone' && word(at - 1) === 'time') start = at - 3;
  const before = word(start - 1);
  if (word(start) === '[') return startOfOperand(tokens, start - 1);
  if (word(start) === '(' && ['over', 'filter'].includes(before))
    return startOfOperand(tokens, start - 2);
  if (word(start) === '(' && WORD.test(before) && !KEYWORD.test(before))
    return startOfOperand(tokens, start - 1);
  if (before === '.' || before === '::') return startOfOperand(tokens, start - 2);
  return word(start).startsWith("'") && TYPED_LITERAL.test(before) ? start - 1 : start;
}

/** The token that opens what the token `at` closes. */
function opening(
  tokens: readonly Token[],
  at: number,
  opens: readonly string[],
  closes: readonly string[],
): number {
  let depth = 0;
  for (let place = at; place >= 0; place -= 1) {
    const text = tokens[place]?.text.toLowerCase() ?? '';
    if (closes.includes(text)) depth += 1;
    if (opens.includes(text)) depth -= 1;
    if (depth === 0) return place;
  }
  return 0;
}

function closing(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let place = at; place < tokens.length; place += 1) {
    if (tokens[place]?.text === '(') depth += 1;
    if (tokens[place]?.text === ')') depth -= 1;
    if (depth === 0) return place;
  }
  return tokens.length;
}
