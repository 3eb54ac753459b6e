import { expect, it } from 'vitest';
import { deprecations } from '../../core/base/problems/deprecations';
import { makeProblem } from '../../core/base/problems/problem';
import type { TabReport } from '../../engine/tab/tabReport';
import { shownProblems } from './shownProblems';

const SETTINGS = { locale: 'en-US', currency: 'USD' };
const PATH = 'models/orders.sql';

function titlesOf(message: string | null): string[] {
  const id = 'model.shop.orders';
  const node = {
    ...{ unique_id: id, name: 'orders', resource_type: 'model' },
    original_file_path: PATH,
  };
  const nodes = { [id]: { status: 'error', message, failures: null } };
  const report = { project: { nodes: [node] }, problems: [], state: { nodes, runs: [] } };
  return shownProblems(report as unknown as TabReport, null, SETTINGS).map(({ title }) => title);
}

it('says of a model that failed what went wrong, and leaves the rest to the details', () => {
  const message = `Runtime Error in model orders (${PATH})\n  Catalog Error: Table raw does not exist!\n  LINE 1`;
  expect(titlesOf(message)).toEqual([
    'orders did not build: Catalog Error: Table raw does not exist!',
  ]);
  expect(titlesOf('No rows')).toEqual(['orders did not build: No rows']);
  expect(titlesOf(null)).toEqual(['orders did not build.']);
});

it('tells what kept a command from running once, although the project has it too', () => {
  const faulty = makeProblem('name-with-spaces', { node: 'model.shop.my orders' });
  const other = makeProblem('name-with-spaces', { node: 'model.shop.my customers' });
  const report = { project: { nodes: [] }, problems: [faulty], state: { nodes: {}, runs: [] } };
  const refusal = { message: 'It cannot run.', problems: [faulty, other], errorCount: 2 };
  const shown = shownProblems(report as unknown as TabReport, refusal, SETTINGS);
  expect(shown.map(({ id }) => id)).toEqual(['refusal-1', 'project-0']);
});

it('tells a build that was stopped from one whose tab was closed', () => {
  const run = { command: 'dbt build', id: 'b', counts: { pass: 2, warn: 1, total: 9 } };
  const titleOf = (ending: object) => {
    const report = { problems: [], state: { nodes: {}, runs: [{ ...run, ...ending }] } };
    return shownProblems(report as unknown as TabReport, null, SETTINGS).map(({ title }) => title);
  };
  expect(titleOf({ interrupted: false })).toEqual([]);
  expect(titleOf({ interrupted: true })).toEqual([
    'The last run was stopped: 3 of 9 nodes ended before that.',
  ]);
  expect(titleOf({ interrupted: true, isUnfinished: true })).toEqual([
    'The tab was closed during the last run: some tables are of it, the others as they were before.',
  ]);
});

it('tells the first of each kind of what dbt gives up, with the places of the others', () => {
  const kept = (key: string, file: string) =>
    makeProblem('deprecated', deprecations.duplicateKey({ key, line: 1, column: 1, file }), {
      ...{ file, line: 1, column: 1 },
    });
  const problems = [
    kept('a', 'models/a.yml'),
    kept('b', 'models/b.yml'),
    makeProblem('deprecated', deprecations.flagsInProfiles({})),
    kept('c', 'models/c.yml'),
  ];
  const report = { project: { nodes: [] }, problems, state: { nodes: {}, runs: [] } };
  const shown = shownProblems(report as unknown as TabReport, null, SETTINGS);
  expect(shown.map(({ where, details }) => [where?.label, details])).toEqual([
    ['models/a.yml:1:1', '2 more of this kind:\nmodels/b.yml:1:1\nmodels/c.yml:1:1'],
    [undefined, undefined],
  ]);
});
