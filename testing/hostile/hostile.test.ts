import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../src/core/base/problems/problem';
import { memoryFiles } from '../../src/core/project/projectFiles';
import { compileNodes } from '../../src/engine/answers/compileNodes';
import { openProject } from '../../src/engine/openProject';
import { openNativeWarehouse } from '../../src/platform/nodeDuckdb/nativeWarehouse';
import { folderFiles } from '../../src/platform/nodeFiles/folderFiles';
import { EPHEMERAL_CHAIN, HOSTILE, LARGE } from './projects';

const OPTIONS = {
  command: 'build',
  vars: {},
  env: {},
  startedAt: new Date('2024-05-06T07:08:09.010Z'),
  invocationId: 'hostile',
};

const BASE = {
  'dbt_project.yml': 'name: shop\nprofile: shop\n',
  'profiles.yml': 'shop: {outputs: {default: {type: duckdb}}}\n',
};

const open = (files: Readonly<Record<string, string>>) =>
  openProject(memoryFiles({ ...BASE, ...files }), OPTIONS);

async function compileAll(files: Readonly<Record<string, string>>, ids?: readonly string[]) {
  const { parsed } = await open(files);
  if (!parsed) throw new Error('It did not open');
  const warehouse = await openNativeWarehouse({ path: ':memory:' });
  const chosen = ids ?? [...parsed.graph.manifest.nodes.keys()];
  return compileNodes(parsed, warehouse, new Set(chosen), 'compile').finally(() =>
    warehouse.close(),
  );
}

describe('a project that is meant to do harm gets a clear problem', () => {
  it.each(HOSTILE)('[P35] $name', async ({ files, says }) => {
    const { problems } = await open(files);
    const [first] = problems;
    if (!first) throw new Error('Nothing is said of it');
    expect(`${first.code} ${describeProblem(first).message}`).toMatch(says);
    expect(describeProblem(first).place).toMatch(/^[\w./]+:\d+:\d+$/);
  });

  it('[P35] ephemeral models that read from one another without end', async () => {
    const message = expect.stringMatching('more than 1000 ephemeral models read from one another');
    await expect(compileAll(EPHEMERAL_CHAIN, ['model.shop.m1499'])).rejects.toMatchObject({
      cause: { cause: { message } },
    });
  });

  it('[P35] a file that is no text', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
    for (const [name, text] of Object.entries(BASE)) writeFileSync(path.join(folder, name), text);
    writeFileSync(path.join(folder, 'packages.yml'), Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
    const { problems } = await openProject(folderFiles(folder), OPTIONS);
    rmSync(folder, { recursive: true });
    expect(problems.map((problem) => describeProblem(problem).message)).toEqual([
      'packages.yml cannot be read: it is not UTF-8 text',
    ]);
  });
});

describe('a project that is only large or odd opens and compiles', () => {
  it.each(LARGE)('[P35] $name', async ({ files }) => {
    expect((await open(files)).problems).toEqual([]);
    const compiled = await compileAll(files);
    expect(compiled.size).toBe(
      Object.keys(files).filter((name) => /models\/\w+\.sql$/.test(name)).length,
    );
  });
});
