import { expect, it } from 'vitest';
import { ProblemLog } from '../base/problems/problem';
import { makeYamlRenderer, makeYamlScope, renderObject } from './rendering';

function render(text: string, vars = {}) {
  const problems = new ProblemLog();
  const scope = makeYamlScope({
    vars,
    env: { HOME: '/h', DBT_ENV_SECRET_X: 's' },
    target: { name: 'dev' },
  });
  const at = { file: 'dbt_project.yml', line: 3, column: 5 };
  return { value: makeYamlRenderer(scope, problems).render(text, at), problems: problems.list };
}

it.each([
  ['plain', {}, 'plain'],
  ['two\nlines\n\n', {}, 'two\nlines\n'],
  ["{{ var('x') }}", { x: 'text' }, 'text'],
  ["{{ var('x') }}s", { x: 1n }, '1s'],
  ["{{ var('x', 'fallback') }}", {}, 'fallback'],
  ["{% if var('x', None) != None %}{{ var('x') }}_{% endif %}y", {}, 'y'],
  ["{{ env_var('HOME') }}/x", {}, '/h/x'],
  ["{{ env_var('NOPE', 3) }}", {}, 3n],
  ["{{ env_var('NOPE', true) }}", {}, true],
  ['{{ target.name == "dev" }}', {}, true],
  ['{{ (1 + 1) | as_number }}', {}, 2n],
  ["{{ 'True' | as_bool }}", {}, true],
])('[P32] renders %j with %o to %o', (text, vars, value) => {
  expect(render(text, vars)).toEqual({ value, problems: [] });
});

it.each([
  ["{{ var('x') }}", "Required var 'x' not found in config"],
  ["{{ env_var('NOPE') }}", "Env var required but not provided: 'NOPE'"],
  ["{{ env_var('DBT_ENV_SECRET_X') }}", 'Secret env vars are allowed only in'],
  ['{{ nope.x }}', "'nope' is undefined"],
  ['{{ ', 'unexpected'],
  ['{{ var(1) }}', 'takes the name of a variable'],
])('[P32] reports %j at its place, and leaves the text', (text, words) => {
  const { value, problems } = render(text);
  expect(value).toBe(text);
  expect(problems).toMatchObject([
    { code: 'template-error', at: { file: 'dbt_project.yml', line: 3, column: 5 } },
  ]);
  expect(JSON.stringify(problems)).toContain(words);
});

it("[P4] renders a tree's texts with the way to each", () => {
  const paths: string[] = [];
  const rendered = renderObject(
    { a: 'x', b: ['y', { c: 'z' }], left: { d: 'x' }, n: 1n },
    {
      isLeftAlone: (path) => path[0] === 'left',
      render: (text, path) => {
        paths.push(path.join('/'));
        return `${text}!`;
      },
    },
  );
  expect(rendered).toEqual({ a: 'x!', b: ['y!', { c: 'z!' }], left: { d: 'x' }, n: 1n });
  expect(paths).toEqual(['a', 'b/0', 'b/1/c']);
});
