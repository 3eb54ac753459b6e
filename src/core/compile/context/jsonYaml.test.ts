import { expect, it } from 'vitest';
import { createEnvironment } from '../../jinja/environment';
import { COLLECTION_FUNCTIONS } from './collections';
import { JSON_YAML_FUNCTIONS } from './jsonYaml';

const globals = Object.fromEntries([...JSON_YAML_FUNCTIONS, ...COLLECTION_FUNCTIONS]);
const render = (expression: string) =>
  createEnvironment({ globals }).render(`{{ ${expression} }}`, {}, { name: 'a.sql' });

// What stock dbt's own functions give, run by hand.
it.each([
  ["tojson({none: 0.5, 1: 'é', true: [1.0]})", '{"null": 0.5, "1": [1.0]}'],
  ["tojson({'b': 1, 'a': (1, 2)}, sort_keys=true)", '{"a": [1, 2], "b": 1}'],
  ['fromjson(\'{"a": 1, "a": 2}\')', "{'a': 2}"],
  ["fromjson('[-Infinity, 1e5, 12345678901234567890]')", '[-inf, 100000.0, 12345678901234567890]'],
  ["fromjson('[1,]', 7)", '7'],
  ["toyaml({1: 'x', 2: ['y', 'no', none]})", "1: x\n2:\n- y\n- 'no'\n- null\n"],
  ["toyaml('abc') ~ toyaml(5) ~ toyaml('1') ~ toyaml({})", "abc\n...\n5\n...\n'1'\n{}\n"],
  ["toyaml(range(2), 'none')", 'none'],
  ["set('') | list", '[]'],
  ["toyaml('a\\nb') ~ toyaml({'k': 'a\\nb'})", "'a\n\n  b'\nk: 'a\n\n  b'\n"],
  ["zip('', [1]) | list", '[]'],
  ['zip(1, [1], default=5)', '5'],
  ["diff_of_two_dicts({'a': ['x', 'Y'], 'b': 1}, {'A': ['y']})", "{'a': ['x'], 'b': 1}"],
])('%s', (expression, expected) => {
  expect(render(expression)).toBe(expected);
});

it('refuses what JSON does not have, even where there is a default', () => {
  expect(() => render("tojson(range(2), 'none')")).toThrow(
    'Object of type range is not JSON serializable',
  );
  expect(() => render("fromjson([1], 'none')")).toThrow('must be str');
  expect(() => render('fromyaml(1, 2)')).toThrow('a string or stream input is required');
  expect(() => render('zip([1], [2]) | length')).toThrow("object of type 'zip' has no len()");
});
