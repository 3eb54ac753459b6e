/** A fenced block of a page: the line it begins on, and its text. */
export interface Block {
  readonly line: number;
  readonly text: string;
}

const FENCE = /^```(\w*)\n([\s\S]*?)^```$/gm;

/** The fenced blocks of a Markdown text that are marked as `language`, in their order. */
export function readBlocks(markdown: string, language: string): Block[] {
  return [...markdown.matchAll(FENCE)]
    .filter(([, marked]) => marked === language)
    .map(({ index, 2: text = '' }) => ({
      line: markdown.slice(0, index).split('\n').length,
      text,
    }));
}
