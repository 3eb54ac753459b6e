const BLOCKS: ReadonlySet<string> = new Set([
  'macro',
  'test',
  'data_test',
  'materialization',
  'snapshot',
  'docs',
]);

// A comment, an expression or a tag; in the last two a string may hold what looks like another.
const COMMENT = String.raw`\{#[\s\S]*?(?:#\}|$)`;
const STRING = String.raw`'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"`;
const EXPRESSION = String.raw`\{\{(?:${STRING}|(?!\}\})[^'"])*`;
const TAG = new RegExp(
  String.raw`${COMMENT}|${EXPRESSION}|\{%[-+]?\s*(\w+)(?:${STRING}|(?!%\})[^'"])*`,
  'g',
);

interface Block {
  readonly name: string;
  readonly start: number;
  /** Behind its closing tag; absent where nothing ends it. */
  readonly end?: number;
}

/** dbt's blocks in their order. */
function* blocksOf(source: string): Generator<Block> {
  let open: Block | undefined;
  for (const tag of source.matchAll(TAG)) {
    const name = tag[1];
    if (name === undefined) continue;
    if (open === undefined && BLOCKS.has(name)) open = { name, start: tag.index };
    else if (open !== undefined && name === `end${open.name}`) {
      yield { ...open, end: source.indexOf('%}', tag.index) + 2 };
      open = undefined;
    }
  }
  if (open) yield open;
}

/**
 * The text with what stands outside of dbt's blocks made harmless, each character in its place: dbt reads of such a file
 * the blocks alone, whatever else is in it.
 */
export function withoutRest(source: string): string {
  let kept = '';
  for (const { start, end } of blocksOf(source)) {
    if (end === undefined) return kept + source.slice(kept.length);
    kept += harmless(source.slice(kept.length, start)) + source.slice(start, end);
  }
  return kept + harmless(source.slice(kept.length));
}

/** What dbt says of a block that nothing ends. */
export function unclosedBlock(source: string): string | undefined {
  const block = [...blocksOf(source)].find(({ end }) => end === undefined);
  if (!block) return undefined;
  // dbt reads a file without the white space around it.
  const line = source.slice(0, block.start).trimStart().split('\n').length;
  return `Reached EOF without finding a close tag for ${block.name} (searched from line ${line})`;
}

function harmless(text: string): string {
  return text.replace(/\S/g, '.');
}

/** The tags that stand outside of blocks of the given kinds, which is where dbt expects none. */
export function strayTags(
  source: string,
  kinds: ReadonlySet<string>,
): { readonly name: string; readonly offset: number }[] {
  const stray: { name: string; offset: number }[] = [];
  let open: string | undefined;
  for (const tag of source.matchAll(TAG)) {
    const name = tag[1];
    if (name === undefined) continue;
    if (open !== undefined) open = name === `end${open}` ? undefined : open;
    else if (kinds.has(name)) open = name;
    else stray.push({ name, offset: tag.index });
  }
  return stray;
}
