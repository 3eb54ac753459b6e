import { expect, it } from 'vitest';
import { openTexts } from '../../../testing/project/openTexts';
import { TemplateError } from '../jinja/templateError';
import { nodeErrorText } from './errorText';

const MACROS = {
  'macros/a.sql': '{% macro one() %}{% endmacro %}{% macro two() %}{% endmacro %}',
  'models/m.sql': 'select 1 as id',
};

async function textOf(kind: string, message: string, ...macros: string[]): Promise<string[]> {
  const { graph } = await openTexts(MACROS);
  const at = { file: 'macros/a.sql', line: 1, column: 1 };
  const macroStack = macros.map((name) => ({ name, ...at }));
  const error = new TemplateError({ kind, message, at, line: 1, source: '', macroStack });
  return nodeErrorText(error, graph.node('model.shop.m'), graph.manifest).split('\n');
}

const HEAD = 'Compilation Error in model m (models/m.sql)';

// As stock dbt says them.
it.each([
  ["'x' is undefined", []],
  ["'x' is undefined", ['one']],
])(
  '[R7] a fault of Python in a macro that a node calls is told alone: %s %j',
  async (message, macros) => {
    const [head, text, ...rest] = await textOf('TypeError', message, ...macros);
    expect([head, text, rest]).toEqual([HEAD, `  ${message}`, []]);
  },
);

it('[R7] of one in deeper macros dbt names the macros above', async () => {
  expect(await textOf('UndefinedError', "'x' is undefined", 'one', 'two')).toEqual([
    HEAD,
    "  'x' is undefined",
    '  ',
    '  > in macro two (macros/a.sql)',
    '  > called by model m (models/m.sql)',
  ]);
  expect(await textOf('ZeroDivisionError', 'division by zero', 'one', 'two')).toHaveLength(2);
});

it('[R7] a macro that is called wrongly is told of by the name that dbt gives it', async () => {
  const said = "macro 'one' takes not more than 1 argument(s)";
  expect(await textOf('TypeError', said, 'two')).toEqual([
    HEAD,
    "  macro 'dbt_macro__one' takes not more than 1 argument(s)",
    '  ',
    '  > in macro two (macros/a.sql)',
    '  > called by model m (models/m.sql)',
  ]);
});
