import { expect, it } from 'vitest';
import { openTexts, type ProjectTexts } from '../../../testing/project/openTexts';
import { describeProblem } from '../base/problems/problem';

/** A project that has what its package `tools` has too. */
const TWICE: ProjectTexts = {
  'packages.yml': 'packages: [{package: team/tools, version: 1.0.0}]\n',
  'dbt_packages/tools/dbt_project.yml':
    'name: tools\nversion: "1.0.0"\nmodels: {tools: {+schema: tools}}\n',
  'dbt_packages/tools/models/base.sql': 'select 1 as id',
  'dbt_packages/tools/models/reader.sql':
    "select * from {{ ref('base') }} join {{ source('raw', 'items') }}",
  'dbt_packages/tools/models/p.yml':
    'models: [{name: reader, description: "{{ doc(\'word\') }}"}]\nsources: [{name: raw, schema: theirs, tables: [{name: items}]}]\n',
  'dbt_packages/tools/models/words.md': '{% docs word %}theirs{% enddocs %}',
  'models/base.sql': 'select 2 as id',
  'models/p.yml': 'sources: [{name: raw, schema: ours, tables: [{name: items}]}]\n',
  'models/words.md': '{% docs word %}ours{% enddocs %}',
};
const OWN_FIRST = {
  'dbt_project.yml':
    'name: shop\nprofile: shop\nflags: {require_ref_searches_node_package_before_root: true}\n',
};

it('[P40] what a package names is looked for in the project first, with a warning of it', async () => {
  const { node, problems } = await openTexts(TWICE);
  const { depends_on, description } = node('model.tools.reader');
  expect(depends_on.nodes).toEqual(['source.shop.raw.items', 'model.shop.base']);
  expect(description).toBe('ours');
  expect(problems.map((problem) => describeProblem(problem).message)).toEqual([
    "The node 'reader'in package 'tools' depends on the root project node 'model.shop.base'.This may lead to unexpected cycles downstream. Please set the 'require_ref_prefers_node_package_to_root' behavior change flag to True to avoid this issue.For more information, see the documentation at https://docs.getdbt.com/reference/global-configs/behavior-changes#require_ref_prefers_node_package_to_root",
  ]);
});

it("[P40] with dbt's flag a package's own goes first", async () => {
  const { node, complaints } = await openTexts({ ...TWICE, ...OWN_FIRST });
  const { depends_on, description } = node('model.tools.reader');
  expect(depends_on.nodes).toEqual(['source.tools.raw.items', 'model.tools.base']);
  expect(description).toBe('theirs');
  expect(complaints).toEqual([]);
});

it('[P40] says nothing where the package names the project', async () => {
  const { complaints } = await openTexts({
    ...TWICE,
    'dbt_packages/tools/models/reader.sql': "select * from {{ ref('shop', 'base') }}",
  });
  expect(complaints).toEqual([]);
});
