import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeTabPorts } from '../../../../testing/tabPorts';
import type { UniqueId } from '../../../core/project/manifest';
import { makeTabApi } from '../tabApi';
import type { TabReport } from '../tabReport';
import type { ProjectSource } from './readSource';

const words = (line: string) => line.split(' ');

const CAFE = {
  'dbt_project.yml': 'name: cafe\nversion: "1.0"\nprofile: cafe\n',
  'profiles.yml':
    'cafe: {target: dev, outputs: {dev: {type: duckdb, path: cafe.duckdb, schema: main}}}\n',
  'seeds/drinks.csv': 'id,name\n1,tea\n2,coffee\n',
  'models/menu.sql': "select id, upper(name) as name from {{ ref('drinks') }}",
  'models/menu.yml':
    'models: [{name: menu, columns: [{name: id, data_tests: [unique, not_null]}]}]\n',
  'target/manifest.json': '{}',
};

function folder(name: string, texts: Readonly<Record<string, string>>): ProjectSource {
  const files = Object.entries(texts).map(([path, text]) => ({
    path: `${name}/${path}`,
    file: new File([text], path),
  }));
  return { kind: 'folder', name, files };
}

function zip(name: string, texts: Readonly<Record<string, string>>): ProjectSource {
  const bytes = zipSync(
    Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)])),
  );
  return { kind: 'zip', file: new File([bytes], name) };
}

/** Makes of a zip, whose entries are stored as they are, one that must not be taken. */
const SPOILS: Readonly<
  Record<string, (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>>
> = {
  encrypted: (bytes) => withByte(bytes, directoryOf(bytes) + 8, 1),
  link: (bytes) => withByte(bytes, directoryOf(bytes) + 41, 0xa0),
  damaged: (bytes) => withByte(bytes, strFromU8(bytes, true).indexOf('shop'), 0),
  // Its last entry.
  twice: (bytes) => {
    const at = directoryOf(bytes);
    const end = bytes.length - 22;
    const directory = bytes.subarray(at, end);
    const both = new Uint8Array([...bytes.subarray(0, end), ...directory, ...bytes.subarray(end)]);
    return withByte(withByte(both, both.length - 14, 3), both.length - 12, 3);
  },
};

function directoryOf(bytes: Uint8Array): number {
  return strFromU8(bytes, true).lastIndexOf('PK\x01\x02');
}

function withByte(bytes: Uint8Array<ArrayBuffer>, at: number, value: number) {
  const changed = bytes.slice();
  changed[at] = value;
  return changed;
}

describe('the projects of a tab', () => {
  const ports = nodeTabPorts();
  const api = makeTabApi(ports);
  let sample: TabReport;

  const open = async (source: ProjectSource) => {
    const opening = await api.openProject(source);
    if (opening.kind !== 'opened') throw new Error(JSON.stringify(opening.problems));
    return opening;
  };
  const build = async () => {
    const answer = await api.run(words('build'), () => undefined);
    if (answer.kind !== 'ran') throw new Error(JSON.stringify(answer));
    return answer;
  };
  const rowsOf = async (node: UniqueId) => {
    const answer = await api.query('q', `select * from {{ ref('${node}') }} order by 1`, 10);
    return JSON.stringify(answer, (_, value) => (typeof value === 'bigint' ? `${value}` : value));
  };

  beforeAll(async () => {
    sample = await api.boot(() => undefined);
  });

  it('[Z6] opens a folder in the place of the sample, builds it, and goes back', async () => {
    const { report, problems } = await open(folder('coffee', CAFE));
    expect(problems).toEqual([]);
    expect(report.project?.name).toBe('cafe');
    expect(report.projects.entries.map(({ name, origin }) => [name, origin])).toEqual([
      ['cafe', 'folder'],
      ['ShopSmart sample', 'sample'],
    ]);
    expect(report.projects.entries[0]?.files).toBe(5);
    const { record } = await build();
    expect(record.counts).toMatchObject({ pass: 4, error: 0, total: 4 });
    expect(await rowsOf('menu')).toContain('COFFEE');
    await api.setVariables({ greeting: 'hello' });

    const back = await api.switchProject('sample');
    expect(back.project?.nodes.length).toBe(sample.project?.nodes.length);
    expect(back.state.vars).toEqual({});
    const again = await api.switchProject(report.projects.openId);
    expect(again.state.vars).toEqual({ greeting: 'hello' });
    // In memory the tables went with the engine that held them.
    expect(again.needsBuild).toBe(true);
  });

  it('[Z6] opens at the next visit what was open at the last', async () => {
    const later = makeTabApi(ports);
    expect((await later.boot(() => undefined)).project?.name).toBe('cafe');
  });

  it('[Z5] opens a zip whose project was written for another warehouse', async () => {
    const { 'profiles.yml': _, ...bare } = CAFE;
    const { report, problems } = await open(zip('cafe-main.zip', bare));
    expect(problems.map(({ code }) => code)).toEqual(['opening-profile-made']);
    expect(report.problems).toEqual([]);
    const { record } = await build();
    expect(record.counts).toMatchObject({ pass: 4, error: 0, total: 4 });
  });

  it('[Z3] takes nothing of what cannot be opened, and leaves open what is', async () => {
    const refused = async (source: ProjectSource) => {
      const opening = await api.openProject(source);
      expect(opening.kind).toBe('refused');
      return opening.problems.map(({ code }) => code);
    };
    expect(await refused(zip('a.zip', { ...CAFE, '../../evil.sql': 'select 1' }))).toEqual([
      'opening-unsafe-path',
    ]);
    expect(await refused(folder('empty', { 'a.txt': '' }))).toEqual(['opening-no-project']);
    const torn = new File([strToU8('PK, or not')], 'torn.zip');
    expect(await refused({ kind: 'zip', file: torn })).toEqual(['opening-unreadable-zip']);
    for (const spoil of Object.values(SPOILS)) {
      const spoilt = new File(
        [
          spoil(
            zipSync(
              { 'dbt_project.yml': strToU8('name: shop'), 'a.sql': strToU8('select 1') },
              { level: 0 },
            ),
          ),
        ],
        's.zip',
      );
      expect(await refused({ kind: 'zip', file: spoilt })).toEqual(['opening-unreadable-zip']);
    }
    const report = await api.setVariables({});
    expect(report.project?.name).toBe('cafe');
    expect(report.projects.entries).toHaveLength(3);
  });

  it('[Z7] opens a project with errors, so that they can be mended', async () => {
    const broken = { ...CAFE, 'models/broken.sql': "select * from {{ ref('nowhere') }}" };
    const { report } = await open(folder('broken', broken));
    expect(report.problems.map(({ code }) => code)).toContain('ref-not-found');
    expect(report.project?.name).toBe('cafe');
    await api.removeProject(report.projects.openId);
    const after = await api.setVariables({});
    expect(after.project?.name).toBe('shopsmart');
    expect(after.projects.entries).toHaveLength(3);
  });
});

describe('the files of a project that is open', () => {
  it('[Z8] go out as they are edited, and become its own once they are saved where it came from', async () => {
    const api = makeTabApi(nodeTabPorts());
    await api.boot(() => undefined);
    const opening = await api.openProject(folder('coffee', CAFE));
    expect(opening.kind).toBe('opened');
    const text = "select id, name from {{ ref('drinks') }}";
    await api.edit({ 'models/menu.sql': text, 'models/old.sql': 'select 1 as id' });

    const unpacked = unzipSync(new Uint8Array(await (await api.exportProject()).arrayBuffer()));
    expect(strFromU8(unpacked['cafe/models/menu.sql'] ?? new Uint8Array())).toBe(text);
    expect(Object.keys(unpacked)).toContain('cafe/models/old.sql');

    const changedThere = { ...CAFE, 'models/new.sql': 'select 2 as id' };
    const anew = await api.readAnew(folder('coffee', changedThere));
    expect(anew.kind === 'opened' && anew.report.edits.map(({ path }) => path)).toEqual([
      'models/menu.sql',
      'models/old.sql',
    ]);

    const settled = await api.settleEdits();
    expect(settled.edits).toEqual([]);
    expect((await api.readFile('models/menu.sql')).original).toBe(text);
    const models = settled.project?.nodes.filter(({ resource_type: type }) => type === 'model');
    expect(models?.map(({ name }) => name).sort()).toEqual(['menu', 'new', 'old']);
    expect(settled.projects.entries).toHaveLength(2);
  }, 60_000);
});
