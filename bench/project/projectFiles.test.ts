import { expect, it } from 'vitest';
import { projectFiles } from './projectFiles.mjs';

const countOf = (files: Map<string, string>, pattern: RegExp) =>
  [...files]
    .filter(([path]) => /\.(sql|yml)$/.test(path) && !path.startsWith('macros/'))
    .flatMap(([, text]) => text.match(pattern) ?? []).length;

it('has the models and the tests that were asked for', () => {
  const files = projectFiles(70, 200);
  expect([...files.keys()].filter((path) => /model_\d+\.sql$/.test(path))).toHaveLength(70);
  expect(countOf(files, / {10}- (not_null|unique|accepted_values:|relationships:)$/gm)).toBe(200);
});

it('is the same for the same sizes', () => {
  expect([...projectFiles(30, 40)]).toEqual([...projectFiles(30, 40)]);
});

it('lets each model read only models that stand before it', () => {
  for (const [path, text] of projectFiles(90, 0)) {
    const [, own] = /model_(\d+)\.sql$/.exec(path) ?? [];
    for (const [, read] of text.matchAll(/ref\('model_(\d+)'\)/g)) {
      expect(Number(read)).toBeLessThan(Number(own));
    }
  }
});
