import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readArtifact } from '../comparison/artifacts';
import { askStockDbt } from '../python/askStockDbt';
import { playOurRounds } from '../rounds/ourRounds';
import { copyProject } from '../rounds/projectCopy';
import type { Outcome } from '../rounds/round';
import { fixtureProject } from './fixtureProject';

interface Listed {
  readonly exitCode: number;
  readonly lines: readonly string[];
}

/** A node or a macro, as far as its dependencies go. */
interface Entry {
  readonly depends_on?: { readonly macros?: readonly string[]; readonly nodes?: readonly string[] };
}

describe.skipIf(inject('stockPython') === undefined)('artifacts of ours in stock dbt', () => {
  let folder = '';
  let outcome: Outcome;
  let faults: Record<string, readonly string[]> = {};
  let modified: Listed;
  beforeAll(async () => {
    folder = copyProject({ project: fixtureProject('features') });
    const ours = path.join(folder, 'ours', 'project');
    const [played] = await playOurRounds(ours, [{ words: ['build'] }], path.join(folder, 'kept'));
    if (!played) throw new Error('Nothing was played');
    outcome = played;
    const target = path.join(played.kept, 'target');
    const words = ['--select', 'state:modified', '--state', target, ...AS_IDS];
    const answers = await askStockDbt<unknown>([
      { kind: 'artifacts', folder: target },
      {
        kind: 'lists',
        root: path.join(folder, 'stock', 'project'),
        packages: false,
        lists: [words],
      },
    ]);
    faults = answers[0] as typeof faults;
    modified = (answers[1] as readonly Listed[])[0] as Listed;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("[A2] keep to dbt's JSON schemas, and dbt reads them", () => {
    expect(faults).toEqual({ 'manifest.json': [], 'run_results.json': [] });
  });

  it("[A3] as --state show nothing as modified but what uses dbt's own macros", () => {
    const ids = modified.lines.map((line) => JSON.parse(line).unique_id as string);
    const users = usersOfDbtsMacros(outcome);
    expect(modified.exitCode).toBe(0);
    expect(ids).not.toEqual([]);
    expect(ids.filter((id) => !users.has(id))).toEqual([]);
  });
});

const AS_IDS = ['--output', 'json', '--output-keys', 'unique_id'];

/** Nodes from which a macro of dbt's own can be reached: its text is ours, so that dbt takes it for changed. */
function usersOfDbtsMacros(outcome: Outcome): Set<string> {
  const manifest = readArtifact<Record<string, Record<string, Entry>>>(outcome, 'manifest.json');
  const { nodes = {}, macros = {} } = manifest ?? {};
  const reaches = (id: string, seen: Set<string>): boolean => {
    if (/^macro\.(?:dbt|dbt_duckdb)\./.test(id)) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return macrosOf(macros[id]).some((called) => reaches(called, seen));
  };
  const users = Object.entries(nodes).filter(([, node]) =>
    macrosOf(node).some((id) => reaches(id, new Set())),
  );
  return new Set(users.map(([id]) => id));
}

function macrosOf(entry: Entry | undefined): readonly string[] {
  return entry?.depends_on?.macros ?? [];
}
