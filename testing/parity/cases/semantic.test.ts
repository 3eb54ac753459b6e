import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { askStockDbt } from '../python/askStockDbt';
import { copyProject } from '../rounds/projectCopy';
import { type Listed, listOurs, openParsed } from '../selection/listOurs';
import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

const project = fixtureProject('semantic');

describePlays({
  '[A7] the semantic layer': { project, rounds: [{ words: ['build'] }] },
});

const LISTS = [
  [],
  ['--output', 'name'],
  ['--output', 'path'],
  ['--output', 'json'],
  ['--output', 'json', '--output-keys', 'name', 'config.materialized', 'config.absent', 'raw_code'],
  ['--resource-type', 'metric', 'saved_query', 'semantic_model'],
  ['--select', 'metric:share+', '+saved_query:weekly', 'semantic_model:semantic.p*'],
];

describe.skipIf(inject('stockPython') === undefined)('the semantic layer', () => {
  it('[L2] is listed line by line as stock dbt lists it', async () => {
    const folder = copyProject({ project });
    const root = path.join(folder, 'stock', 'project');
    const [stock] = await askStockDbt<readonly Listed[]>([
      { kind: 'lists', root, packages: false, lists: LISTS },
    ]);
    const ours = listOurs(await openParsed(path.join(folder, 'ours', 'project')), LISTS);
    rmSync(folder, { recursive: true });
    expect(ours).toEqual(stock);
  });
});
