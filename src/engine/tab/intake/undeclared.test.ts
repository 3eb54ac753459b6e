import { expect, it } from 'vitest';
import { nodeTabPorts } from '../../../../testing/tabPorts';
import { describeProblem } from '../../../core/base/problems/problem';
import { memoryFiles } from '../../../core/project/projectFiles';
import { makeTabApi } from '../tabApi';

const FILES = {
  'dbt_project.yml': 'name: shop\nprofile: shop\n',
  'profiles.yml': 'shop: {outputs: {default: {type: duckdb, path: shop.duckdb}}}\n',
  'seeds/customers.csv': 'id,first_name,joined\n1,Ada,2024-01-01\n2,Bo,2024-02-01\n',
  'seeds/seeds.yml': 'seeds: [{name: customers, config: {column_types: {id: bigint}}}]\n',
  'models/people.sql': "select * from {{ ref('customers') }}",
};
const file = () =>
  new File(['joined,id,first_name\n2024-03-01,7,Cy\n'], 'customers.csv', { type: 'text/csv' });

it('a file takes the place of a seed whose types nobody declared, once its table tells them', async () => {
  const api = makeTabApi(nodeTabPorts({ files: memoryFiles(FILES) }));
  await api.boot(() => undefined);
  await api.run(['build'], () => undefined);
  expect((await api.seedFacts()).customers?.spec.columns).toMatchObject([
    { name: 'id', type: 'bigint' },
    { name: 'first_name', type: 'VARCHAR' },
    { name: 'joined', type: 'DATE' },
  ]);
  const [taken] = await api.review([file()]);
  expect(taken).toMatchObject({ seed: 'customers', reason: 'its name and 3 of 3 column names' });
  const [checked] = await api.checkFile(taken?.id ?? '');
  expect(checked).toMatchObject({ status: 'checked', problems: [] });
  await api.confirmImport();
  await api.run(['build'], () => undefined);
  const answer = await api.query('q', 'select *, typeof(joined) as type from people', 10);
  if (answer.kind !== 'rows') throw new Error(answer.kind);
  expect(answer.rows.columns.map(({ name }) => name)).toEqual([
    'id',
    'first_name',
    'joined',
    'type',
  ]);
  expect(answer.rows.data.map(([first]) => first)).toMatchObject({ 0: 7n, 1: 'Cy', 3: 'DATE' });
});

it('before there is a table, it is said what is to be done', async () => {
  const files = memoryFiles({ ...FILES, 'seeds/seeds.yml': '' });
  const api = makeTabApi(nodeTabPorts({ files }));
  await api.boot(() => undefined);
  const [taken] = await api.review([file()]);
  const id = taken?.id ?? '';
  await api.changeReview(id, { kind: 'seed', seed: 'customers' });
  const [checked] = await api.checkFile(id);
  expect(checked?.problems.map((problem) => describeProblem(problem).message)).toContain(
    'It is not known yet which columns customers has',
  );
});
