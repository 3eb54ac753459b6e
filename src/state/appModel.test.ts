import { expect, it } from 'vitest';
import type { EngineClient } from '../engine/client';
import { type AppModelPorts, makeAppModel } from './appModel';

const REPORT = {
  projects: { openId: 'sample', entries: [{ id: 'sample', origin: 'sample' }] },
  needsBuild: true,
  state: { nodes: {}, seeds: {}, runs: [] },
  problems: [],
};

/** Starts a first visit whose commands end as told; the command lines that were run. */
async function visit(interrupted: boolean): Promise<string[]> {
  const lines: string[] = [];
  const engine = {
    boot: async () => REPORT,
    run: async (words: readonly string[]) => {
      lines.push(words.join(' '));
      return { kind: 'ran', record: { id: 'r', interrupted }, report: REPORT };
    },
  } as unknown as EngineClient;
  const ports = { engine, nowMs: () => 0, randomId: () => 'id' } as unknown as AppModelPorts;
  await makeAppModel(ports).start();
  return lines;
}

it('builds and then tests on a first visit', async () => {
  expect(await visit(false)).toEqual([
    'dbt build --exclude-resource-type test unit_test',
    'dbt test',
  ]);
});

it('tests nothing once the user has stopped the build', async () => {
  expect(await visit(true)).toEqual(['dbt build --exclude-resource-type test unit_test']);
});
