import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';
import { isArgumentType } from './reportArguments';

it.each(['string', 'list[int]', 'dict[str,list[optional[relation]]]'])(
  '[P38] %s is a type',
  (text) => expect(isArgumentType(text)).toBe(true),
);

it.each(['text', 'list', 'list[]', 'dict[str]', 'int[str]', 'strings', '_', 'list[int'])(
  '[P38] %s is no type',
  (text) => expect(isArgumentType(text)).toBe(false),
);

const MACROS = {
  'macros/m.sql': '{% macro m(a, b) %}{% endmacro %}',
  'macros/m.yml': 'macros: [{name: m, arguments: [{name: c}, {name: b, type: foo}, {name: d}]}]\n',
};

it("[P38] compares a macro's arguments with what is said of them where flags ask for it", async () => {
  const project = 'name: shop\nprofile: shop\nflags: {validate_macro_args: true}\n';
  const asked = await openTexts({ ...MACROS, 'dbt_project.yml': project });
  expect(asked.complaints).toEqual(Array(3).fill('macro-argument macros/m.yml:1:31'));
  expect((await openTexts(MACROS)).complaints).toEqual([]);
});

it('[P38] notes the parameters of a macro as its arguments where flags ask for it, unless they are described', async () => {
  const project = 'name: shop\nprofile: shop\nflags: {validate_macro_args: true}\n';
  const macros = { 'macros/m.sql': '{% macro m(a, b=1) %}{% endmacro %}' };
  const argumentsOf = async (texts: Readonly<Record<string, string>>) =>
    (await openTexts(texts)).graph.manifest.macros.get('macro.shop.m')?.arguments;
  const noted = ['a', 'b'].map((name) => ({ name, type: null, description: '' }));
  expect(await argumentsOf({ ...macros, 'dbt_project.yml': project })).toEqual(noted);
  expect(await argumentsOf(macros)).toEqual([]);
  const test = '{% test t(a, b=1) %}{% endtest %}';
  for (const [file, expected] of [
    ['macros', noted],
    ['tests/generic', []],
  ] as const) {
    const { graph } = await openTexts({ [`${file}/t.sql`]: test, 'dbt_project.yml': project });
    expect(graph.manifest.macros.get('macro.shop.test_t')?.arguments).toEqual(expected);
  }
  const described = { ...MACROS, 'dbt_project.yml': project };
  expect(await argumentsOf(described)).toMatchObject([{ name: 'c' }, { name: 'b' }, { name: 'd' }]);
});

it('[P38] names the list in which a described node belongs', async () => {
  const { complaints } = await openTexts({
    'models/a.sql': 'select 1 as id',
    'models/p.yml': 'seeds: [{name: a}]\nsnapshots: [{name: b}]\n',
  });
  expect(complaints).toEqual([
    'patch-misplaced models/p.yml:1:16',
    'patch-without-node models/p.yml:2:20',
  ]);
});

it('[P38] warns of constraints that a view does not keep', async () => {
  const view = await openTexts({
    'models/a.sql': 'select 1 as id',
    'models/p.yml':
      'models: [{name: a, config: {contract: {enforced: true}}, columns: [{name: id, data_type: int, constraints: [{type: not_null}]}]}]\n',
  });
  expect(view.complaints).toEqual(['constraints-idle models/a.sql:1:1']);
});

it.each(['[{type: foreign_key, to: b, columns: [id]}]', '[{type: foreign_key, to: this}]'])(
  '[P38] refuses %s, which refers to nothing',
  async (constraints) => {
    const { complaints } = await openTexts({
      'models/a.sql': 'select 1 as id',
      'models/p.yml': `models: [{name: a, constraints: ${constraints}}]\n`,
    });
    expect(complaints).toEqual(['foreign-key-target models/a.sql:1:1']);
  },
);
