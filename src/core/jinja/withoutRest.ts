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

/**
 * The text with what stands outside of dbt's blocks made harmless, each character in its place: dbt reads of such a file
 * the blocks alone, whatever else is in it.
 */
export function withoutRest(source: string): string {
  let kept = '';
  let open: { readonly name: string; readonly start: number } | undefined;
  for (const tag of source.matchAll(TAG)) {
    const name = tag[1];
    if (name === undefined) continue;
    if (open === undefined && BLOCKS.has(name)) open = { name, start: tag.index };
    else if (open !== undefined && name === `end${open.name}`) {
      const end = source.indexOf('%}', tag.index) + 2;
      kept += harmless(source.slice(kept.length, open.start)) + source.slice(open.start, end);
      open = undefined;
    }
  }
  const rest = source.slice(kept.length);
  return kept + (open === undefined ? harmless(rest) : rest);
}

/** What dbt says of a block that nothing ends. */
export function unclosedBlock(source: string): string | undefined {
  let open: { readonly name: string; readonly start: number } | undefined;
  for (const tag of source.matchAll(TAG)) {
    const name = tag[1];
    if (name === undefined) continue;
    if (open === undefined && BLOCKS.has(name)) open = { name, start: tag.index };
    else if (name === `end${open?.name}`) open = undefined;
  }
  // dbt reads a file without the white space around it.
  const line = source.slice(0, open?.start).trimStart().split('\n').length;
  return (
    open && `Reached EOF without finding a close tag for ${open.name} (searched from line ${line})`
  );
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
