import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** The rules of docs/spec.md, in their order. */
const rules = [
  ...readFileSync(path.join(root, 'docs/spec.md'), 'utf8').matchAll(/^- \[(\w+)\] /gm),
].map(([, rule = '']) => rule);

/** The rules that the names of tests cite. */
const cited = new Set(
  ['src', 'testing', 'e2e']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.join(root, folder, file),
      ),
    )
    .filter((file) => /(?:\.(?:test|spec)|[\\/]describe[A-Z]\w*)\.tsx?$/.test(file))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/['"`]\[([A-Z]\d+)\] /g)])
    .map(([, rule = '']) => rule),
);

describe('docs/spec.md', () => {
  it('numbers each rule once', () => {
    expect(rules.filter((rule, at) => rules.indexOf(rule) !== at)).toEqual([]);
  });

  it('has a test for each rule', () => {
    expect(rules.filter((rule) => !cited.has(rule))).toEqual([]);
  });

  it('holds every rule that a test cites', () => {
    expect([...cited].filter((rule) => !rules.includes(rule))).toEqual([]);
  });
});
