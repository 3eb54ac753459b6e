import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';
import { describeProblem } from '../../base/problems/problem';

const PACKAGE = {
  'packages.yml': 'packages: [{package: team/p, version: 1.0.0}]',
  'dbt_packages/p/dbt_project.yml': 'name: p\nversion: "1.0.0"\n',
  'dbt_packages/p/models/s.yml': `
sources:
  - name: s
    schema: raw
    meta: {a: 1}
    config: {meta: {c: 1}}
    freshness: {warn_after: {count: 1, period: day}}
    tables:
      - {name: t, description: of p, quoting: {schema: false}, columns: [{name: id, data_tests: [unique]}]}
      - {name: u}
`,
  'dbt_packages/p/models/m.sql': "select * from {{ source('s', 't') }}",
};

it('[P27] an entry with overrides stands in place of what a package says of its source', async () => {
  const { node, complaints, session } = await openTexts({
    ...PACKAGE,
    'models/s.yml': `
sources:
  - name: s
    overrides: p
    schema: mine
    tables: [{name: t, identifier: tt, columns: [{name: id, data_tests: [not_null]}]}]
`,
  });
  expect(complaints).toEqual([]);
  expect(node('source.p.s.t')).toMatchObject({
    relation_name: '"my_dbt"."mine"."tt"',
    description: 'of p',
    meta: { a: 1n },
    freshness: null,
  });
  expect(node('source.p.s.u').schema).toBe('mine');
  expect(node('model.p.m').depends_on.nodes).toEqual(['source.p.s.t']);
  const ids = [...session.manifest.nodes.keys()].filter((id) => /^(test|source)/.test(id));
  expect(ids.sort()).toEqual([
    'source.p.s.t',
    'source.p.s.u',
    expect.stringMatching(/^test\.p\.source_not_null_s_t_id/),
  ]);
});

it('[P38] overrides of what is not there are a warning', async () => {
  const { problems } = await openTexts({
    ...PACKAGE,
    'models/s.yml':
      'sources: [{name: s, overrides: p, tables: [{name: other}]}, {name: gone, overrides: p}]',
  });
  expect(problems.map((problem) => describeProblem(problem).message)).toEqual([
    `During parsing, dbt encountered source overrides that had no target:
  - Source table p.s.other (in models/s.yml)
  - Source p.gone (in models/s.yml)
`,
  ]);
});
