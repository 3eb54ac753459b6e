/** What a piece of a template is. An operator's `value` is its own spelling. */
export type TokenType =
  | 'text'
  | 'variableBegin'
  | 'variableEnd'
  | 'blockBegin'
  | 'blockEnd'
  | 'name'
  | 'string'
  | 'integer'
  | 'float'
  | 'operator'
  | 'end';

export interface Token {
  readonly type: TokenType;
  /** The text of data, the value of a string, the spelling of anything else. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Where the token begins, from 1. */
  readonly line: number;
}

const DESCRIPTIONS: Readonly<Partial<Record<TokenType, string>>> = {
  text: 'template data / text',
  variableBegin: 'begin of print statement',
  variableEnd: 'end of print statement',
  blockBegin: 'begin of statement block',
  blockEnd: 'end of statement block',
  end: 'end of template',
};

/** What Jinja2's messages call a token: a name or an operator by itself, anything else by its type. */
export function describeToken({ type, value }: Pick<Token, 'type' | 'value'>): string {
  if (type === 'name' || type === 'operator') return value;
  return DESCRIPTIONS[type] ?? type;
}
