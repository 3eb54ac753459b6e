import { SPACES } from '../../python/text/whitespace';
import type { SyntaxOptions } from '../options';

/** What opens a piece of a template that is no plain text. */
export type Opening = 'variable' | 'block' | 'comment' | 'lineStatement' | 'lineComment' | 'raw';

/** The patterns of one set of delimiters; all sticky but `opening`, which finds the next one. */
export interface Delimiters {
  readonly opening: RegExp;
  /** The kinds of opening by the number of their group in `opening`. */
  readonly openingKinds: readonly Opening[];
  readonly blockEnd: RegExp;
  readonly variableEnd: RegExp;
  readonly lineStatementEnd: RegExp;
  /** These three find the end, however far: their text is skipped or kept as it is. */
  readonly commentEnd: RegExp;
  readonly rawEnd: RegExp;
  readonly docsEnd: RegExp;
  /** Comments and raw text, which hide what they hold. */
  readonly docsSkip: RegExp;
}

/** Compiles the delimiters of a syntax. Each opening's group holds the whitespace sign behind it. */
export function compileDelimiters(syntax: SyntaxOptions): Delimiters {
  const block = escapePattern(syntax.blockStartString);
  const blockEnd = escapePattern(syntax.blockEndString);
  const variableEnd = escapePattern(syntax.variableEndString);
  const commentEnd = escapePattern(syntax.commentEndString);
  const suffix = syntax.trimBlocks ? '(?:\\r\\n|\\r|\\n)?' : '';
  const space = `[${SPACES}]*`;
  const closing = (end: string) => `(?:\\+${end}|-${end}${space}|${end}${suffix})`;
  const closingTag = (name: string) =>
    new RegExp(`${block}([-+]?)${space}${name}${space}${closing(blockEnd)}`, 'g');
  const rawTag = `${block}([-+]?)${space}raw${space}(?:-${blockEnd}${space}|${blockEnd})`;
  const openings = listOpenings(syntax);
  return {
    opening: new RegExp([rawTag, ...openings.map(({ pattern }) => pattern)].join('|'), 'gm'),
    openingKinds: ['raw', ...openings.map(({ kind }) => kind)],
    blockEnd: new RegExp(closing(blockEnd), 'y'),
    variableEnd: new RegExp(`-${variableEnd}${space}|${variableEnd}`, 'y'),
    lineStatementEnd: new RegExp(`${space}(?:\\r\\n|[\\r\\n]|$)`, 'y'),
    commentEnd: new RegExp(closing(commentEnd), 'g'),
    rawEnd: closingTag('endraw'),
    docsEnd: closingTag('enddocs\\b.*?'),
    docsSkip: new RegExp(
      `${escapePattern(syntax.commentStartString)}.*?${commentEnd}|${rawTag}.*?${closingTag('endraw').source}`,
      'gs',
    ),
  };
}

interface OpeningPattern {
  readonly kind: Opening;
  readonly length: number;
  readonly pattern: string;
}

// Longer delimiters win; of two as long, the one that stands first here.
function listOpenings(syntax: SyntaxOptions): OpeningPattern[] {
  const { lineStatementPrefix, lineCommentPrefix } = syntax;
  const openings = [
    makeOpening('variable', syntax.variableStartString, ''),
    ...(lineStatementPrefix === null
      ? []
      : [makeOpening('lineStatement', lineStatementPrefix, '^[ \\t\\v]*')]),
    ...(lineCommentPrefix === null
      ? []
      : [makeOpening('lineComment', lineCommentPrefix, '(?:^|(?<=\\S))[^\\S\\r\\n]*')]),
    makeOpening('comment', syntax.commentStartString, ''),
    makeOpening('block', syntax.blockStartString, ''),
  ];
  return openings.sort((a, b) => b.length - a.length);
}

function makeOpening(kind: Opening, delimiter: string, lead: string): OpeningPattern {
  return {
    kind,
    length: delimiter.length,
    pattern: `${lead}${escapePattern(delimiter)}([-+]?)`,
  };
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
