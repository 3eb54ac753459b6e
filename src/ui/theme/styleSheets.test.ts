import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readTokenTables } from './measure/tokensFile';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');
const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '');

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
// Every component may use these; the folders that have sheets of their own answer for those.
const sheets = files.filter((path) => /^(kit|shell)\/.*\.module\.css$/.test(path));
const components = files.filter((path) => path.endsWith('.tsx'));
const tokens = readTokenTables(read('theme/tokens.css')).light;

// Set by a sheet for itself or its children, or by a component that measured something.
const ownProperties = new Set([
  ...sheets.flatMap((path) => [...read(path).matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name)),
  ...components.flatMap((path) =>
    [...read(path).matchAll(/'(--[\w-]+)'/g)].map(([, name]) => name),
  ),
]);

/** The components that import a sheet, with the class names that each takes from it. */
function findUses(sheet: string) {
  return components.flatMap((path) => {
    const text = read(path);
    const imports = [...text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)];
    const own = imports.find(
      ([, , from = '']) => resolve(root, dirname(path), from) === resolve(root, sheet),
    );
    const name = own?.[1];
    if (name === undefined) return [];
    const classes = [...text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(
      ([, used]) => used,
    );
    return [{ path, classes, isComputed: text.includes(`${name}[`) }];
  });
}

describe.each(sheets)('%s', (sheet) => {
  const css = withoutComments(read(sheet));
  const declared = new Set([...css.matchAll(/\.([a-zA-Z_][\w-]*)/g)].map(([, name]) => name));
  const uses = findUses(sheet);

  it('names no colour of its own: colours are tokens, or they do not follow the theme', () => {
    expect(css.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi) ?? []).toEqual([]);
  });

  it('uses only custom properties that exist', () => {
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);
    expect(used.filter((name) => !tokens.has(name.slice(2)) && !ownProperties.has(name))).toEqual(
      [],
    );
  });

  it('declares every class that a component takes from it', () => {
    const missing = uses.flatMap(({ path, classes }) =>
      classes.filter((name) => !declared.has(name)).map((name) => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('declares no class that no component takes', () => {
    const taken = new Set(uses.flatMap(({ classes }) => classes));
    const isComputed = uses.some((use) => use.isComputed);
    expect(isComputed ? [] : [...declared].filter((name) => !taken.has(name))).toEqual([]);
  });
});
