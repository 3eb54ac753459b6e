/** One theme's custom properties by name, without the leading dashes: `{ink: '#141821', …}`. */
export type TokenTable = ReadonlyMap<string, string>;

interface TokenTables {
  readonly light: TokenTable;
  readonly dark: TokenTable;
}

const lightSelector = ':root';
const darkSelector = ':root[data-theme="dark"]';

/** Reads the two theme blocks of tokens.css; dark holds light's values where it says nothing itself. Media blocks are left out. */
export function readTokenTables(css: string): TokenTables {
  const topLevel = dropMediaBlocks(css.replace(/\/\*[\s\S]*?\*\//g, ''));
  const light = readDeclarations(findBlock(topLevel, lightSelector));
  const dark = readDeclarations(findBlock(topLevel, darkSelector));
  return { light: new Map(light), dark: new Map([...light, ...dark]) };
}

function dropMediaBlocks(css: string): string {
  return css.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
}

function findBlock(css: string, selector: string): string {
  const rule = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].find(
    ([, found]) => found?.trim().replaceAll("'", '"') === selector,
  );
  if (rule?.[2] === undefined) throw new Error(`tokens.css has no block ${selector}`);
  return rule[2];
}

function readDeclarations(block: string): [string, string][] {
  return [...block.matchAll(/--([\w-]+)\s*:\s*([^;]+);/g)].map(([, name = '', value = '']) => [
    name,
    value.replace(/\s+/g, ' ').trim(),
  ]);
}

/** The value of a token; throws when the theme has none, so that a test cannot pass over a missing name. */
export function token(table: TokenTable, name: string): string {
  const value = table.get(name);
  if (value === undefined) throw new Error(`tokens.css has no --${name}`);
  return value;
}
