import { expect, it } from 'vitest';
import { openTexts } from '../../../../../testing/project/openTexts';
import type { RunRecord } from '../../../../engine/tab/tabState';
import { findLeftBehind } from './leftBehind';

const COUNTS = { pass: 0, warn: 0, error: 0, skip: 0, noOp: 0, total: 0 };

function record(id: string, statuses: Record<string, string>, more: Partial<RunRecord> = {}) {
  const full = Object.entries(statuses).map(([name, status]) => [
    `model.shop.${name}`,
    [status, null, 1],
  ]);
  return {
    id,
    command: 'dbt build',
    startedAt: '2026-01-01T00:00:00.000Z',
    elapsed: 1,
    counts: COUNTS,
    interrupted: false,
    statuses: Object.fromEntries(full),
    ...more,
  } as RunRecord;
}

/** Three models, and what is left behind by some runs, newest first. */
async function leftBy(...runs: RunRecord[]) {
  const models = {
    'models/a.sql': 'select 1',
    'models/b.sql': 'select 1',
    'models/c.sql': 'select 1',
  };
  const { graph } = await openTexts(models);
  const found = findLeftBehind(runs, [...graph.manifest.nodes.values()]);
  return found && { how: found.how, run: found.run.id, models: found.models, from: found.from?.id };
}

const GOOD = record('good', { a: 'success', b: 'success', c: 'success' });

it('[N5] a build that fails leaves some models as of the build before', async () => {
  const failed = record('bad', { a: 'success', b: 'error', c: 'skipped' });
  expect(await leftBy(failed, GOOD)).toEqual({
    how: 'failed',
    run: 'bad',
    models: ['b', 'c'],
    from: 'good',
  });
  const mended = record('mended', { b: 'success', c: 'success' });
  expect(await leftBy(mended, failed, GOOD)).toBeUndefined();
  const tests = record('tests', {}, { command: 'dbt test' });
  expect((await leftBy(tests, failed))?.from).toBeUndefined();
});

it('[N5] a build that was stopped or could not begin says so', async () => {
  const stopped = record('stopped', { a: 'success', b: 'skipped' }, { interrupted: true });
  expect(await leftBy(stopped, GOOD)).toMatchObject({ how: 'stopped', models: ['b'] });
  const refused = record('refused', {}, { refused: true });
  expect(await leftBy(refused, GOOD)).toMatchObject({ how: 'refused', models: [], from: 'good' });
  expect(await leftBy(GOOD)).toBeUndefined();
});
