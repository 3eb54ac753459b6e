import { expect, it } from 'vitest';
import { builtinMacros } from './builtinMacros';

it("holds each of dbt's own macros once: of two, one would be dead", () => {
  const titles = builtinMacros().map(
    ({ packageName, definition: { kind, name } }) => `${packageName} ${kind} ${name}`,
  );
  const twice = titles.filter((title, at) => titles.indexOf(title) !== at);
  expect(titles.length).toBeGreaterThan(300);
  expect(twice).toEqual([]);
});
