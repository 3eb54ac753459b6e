import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { askStockDbt } from '../python/askStockDbt';
import { playOurRounds } from '../rounds/ourRounds';
import { copyProject } from '../rounds/projectCopy';
import type { Round } from '../rounds/round';
import { fixtureProject } from './fixtureProject';

/** Projects, and the commands after which the files of all kinds are there. */
const PLAYS: Readonly<Record<string, readonly Round[]>> = {
  features: [{ words: ['build'] }],
  semantic: [{ words: ['compile'] }],
  commands: [
    { words: ['seed'] },
    { words: ['docs', 'generate'] },
    { words: ['source', 'freshness'] },
  ],
};

describe.skipIf(inject('stockPython') === undefined)('artifacts of ours', () => {
  const folders: string[] = [];
  let faults: readonly Record<string, readonly string[]>[] = [];
  beforeAll(async () => {
    const targets: string[] = [];
    for (const [name, rounds] of Object.entries(PLAYS)) {
      const folder = copyProject({ project: fixtureProject(name) });
      folders.push(folder);
      const root = path.join(folder, 'ours', 'project');
      await playOurRounds(root, rounds, path.join(folder, 'kept'));
      targets.push(path.join(root, 'target'));
    }
    faults = await askStockDbt(targets.map((folder) => ({ kind: 'artifacts', folder })));
  });
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  it("[A2] keep to dbt's JSON schemas, and dbt and dbt-artifacts-parser read them", () => {
    const built = { 'manifest.json': [], 'run_results.json': [] };
    expect(faults).toEqual([built, built, { ...built, 'catalog.json': [], 'sources.json': [] }]);
  });
});
