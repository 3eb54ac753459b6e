import { expect, it } from 'vitest';
import { readResults } from '../comparison/artifacts';
import { describeCommands } from './describeCommands';
import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

const project = (hooks: string) => ({
  'dbt_project.yml': `name: comments\nprofile: comments\n${hooks}\n`,
});
const RAISE = `"{% if execute %}{{ exceptions.raise_compiler_error('not so') }}{% endif %}"`;
const ASK = `"{% if execute %}{% do run_query('select nothing') %}{% endif %}"`;

describeCommands(
  '[R10] a hook that cannot be rendered breaks a run off',
  {
    project: fixtureProject('comments'),
    inAnyOrder: true,
    rounds: [
      { words: ['build'], files: project(`on-run-start: [select 1, ${RAISE}, select 2]`) },
      { words: ['build'], files: project(`on-run-start: [${ASK}]`) },
      { words: ['build'], files: project(`on-run-end: [select 1, ${RAISE}, select 2]`) },
      { words: ['run'], files: project(`on-run-end: [${ASK}]`) },
      {
        words: ['run'],
        files: { 'models/faulty.sql': 'select nothing', ...project(`on-run-end: [${RAISE}]`) },
      },
    ],
  },
  ({ round }) => {
    it.each([3, 4, 5])('gives the same results in round %i', (number) => {
      const { stock, ours } = round(number);
      expect(readResults(ours).map(({ status }) => status)).toContain('success');
      expect(readResults(ours)).toEqual(readResults(stock));
    });
  },
);

const SEEN =
  '{% if execute %}{% do adapter.get_columns_in_relation(api.Relation.create(database=target.database, schema=target.schema, identifier="told")) %}{% endif %}';
const put = (number: number) =>
  `{% call statement('put') %}insert into told select ${number}, count(*) from told{% endcall %}`;

describePlays({
  'hooks of which one begins a transaction': {
    project: fixtureProject('comments'),
    rounds: [
      {
        words: ['run'],
        files: project(`on-run-start:
  - create table told (i int, n int)
  - insert into told select 1, count(*) from told
  - '${SEEN}'
  - insert into told select 2, count(*) from told
on-run-end:
  - insert into told select 3, count(*) from told
  - "${put(4)}"
  - insert into told select 5, count(*) from told`),
      },
      {
        words: ['run'],
        files: project(`on-run-start: ["${put(6)}", insert into told select 7, 7; commit]
on-run-end: ["${put(8)}", commit, "${put(9)}", select nothing]`),
      },
    ],
  },
});
