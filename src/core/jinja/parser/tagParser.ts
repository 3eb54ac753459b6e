import type { Statement } from '../ast';
import type { ExpressionParser } from './expressions';
import type { TokenStream } from './tokenStream';

/** What the parser of a tag works with. */
export interface TagParser {
  readonly stream: TokenStream;
  readonly expressions: ExpressionParser;
  /** Where the tag that was opened last begins. */
  readonly tagStart: number;

  /** The statements up to one of these tags, whose name is then the current token. */
  parseBody(...endNames: readonly string[]): Statement[];

  /** The statements up to this tag, whose name is read as well. */
  parseWholeBody(endName: string): Statement[];
}

/** Parses a tag from its name, which is the current token, up to the end of its last tag, which is left to read. */
export type ParseTag = (parser: TagParser) => Statement;

/** The place of a statement that began at a token and ends where the stream stands. */
export function placeFrom(
  parser: TagParser,
  { start, line }: { readonly start: number; readonly line: number },
): { start: number; end: number; line: number } {
  return { start, end: parser.stream.end, line };
}
