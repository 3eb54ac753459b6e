import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineText } from '../../src/core/run/log/lineText';
import type { RunAnswer } from '../../src/engine/tab/endCommand';
import { makeTabApi } from '../../src/engine/tab/tabApi';
import type { TabLogLine } from '../../src/engine/tab/tabLog';
import { folderFiles } from '../../src/platform/nodeFiles/folderFiles';
import { runOurs } from '../parity/rounds/ourRounds';
import { nodeTabPorts } from '../tabPorts';

const PROJECTS = path.resolve(import.meta.dirname, '..', 'projects');

interface Played {
  readonly answer: RunAnswer;
  readonly exitCode: number;
  readonly tab: readonly string[];
  readonly commandLine: readonly string[];
}

/**
 * The lines of a log without what tells of the moment, where catalog.json lies, and how many of dbt's macros are there: the
 * tab loads the rarer ones when they are named.
 */
/** A tab goes on from its last parse, and so says nothing of it. */
const OF_PARSING = /^\S*\s*Unable to do partial parsing because .*\n/gm;

function steady(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) =>
      line
        .replace(/^\d\d:\d\d:\d\d\s*/, '')
        .replace(/\bin \d+\.\d+s\]$/, 'in 0s]')
        .replace(/\d+\.\d+ seconds \(\d+\.\d+s\)/, '0s')
        .replace(/^Catalog (?:written|built).*/, 'Catalog')
        // A tab reads those of dbt's own macros that the project may need.
        .replace(/\d+ macros/, 'macros'),
    );
}

/** A fixture project, to be played in a tab and on the command line. */
class Play {
  readonly root = mkdtempSync(path.join(tmpdir(), 'tab-'));
  private readonly ports = nodeTabPorts({ files: folderFiles(this.root) });
  readonly api = makeTabApi(this.ports);

  constructor(project: string, files: Readonly<Record<string, string>> = {}) {
    cpSync(path.join(PROJECTS, project), this.root, { recursive: true });
    for (const [name, text] of Object.entries(files))
      writeFileSync(path.join(this.root, name), text);
  }

  async both(...words: readonly string[]): Promise<Played> {
    const { exitCode, console } = await runOurs(this.root, [...words]);
    const { answer, lines } = await this.inTab(...words);
    const tab = lines.map(({ time, text }) => lineText(time, text)).join('\n');
    return {
      answer,
      exitCode,
      tab: steady(tab),
      commandLine: steady(console.replace(OF_PARSING, '')),
    };
  }

  async inTab(...words: readonly string[]): Promise<{ answer: RunAnswer; lines: TabLogLine[] }> {
    const lines: TabLogLine[] = [];
    const answer = await this.api.run(words, (messages) => {
      lines.push(...messages.flatMap((message) => message.lines));
    });
    return { answer, lines };
  }

  /** A file of the last command in both places. */
  async artifact(
    { answer }: Played,
    name: 'sources' | 'catalog' | 'run_results' | 'manifest',
  ): Promise<{ readonly tab: Json; readonly commandLine: Json }> {
    if (answer.kind === 'usage') throw new Error(answer.message);
    const tab = await (await this.api.artifact(answer.record.id, name)).text();
    const file = readFileSync(path.join(this.root, 'target', `${name}.json`), 'utf8');
    return { tab: JSON.parse(tab), commandLine: JSON.parse(file) };
  }

  drop(): void {
    rmSync(this.root, { recursive: true });
  }
}

// biome-ignore lint/suspicious/noExplicitAny: artifacts are compared, whatever they hold.
type Json = any;

describe('[T1] the tab says what the command line says', () => {
  const play = new Play('commands', {
    'models/shaky.sql': "select {{ var('shaky', 'nope') }} as id",
    'models/below.sql': "select id from {{ ref('shaky') }}",
    'models/pairs.sql': 'select {{ modules.itertools.repeat(4, 2) | list | length }} as id',
  });
  const same = async (...words: readonly string[]) => {
    const played = await play.both(...words);
    // [N8] In a build of the tab the tests that nothing waits for come last: of nodes the lines are the same, all others stand in order.
    if (words[0] !== 'build') expect(played.tab).toEqual(played.commandLine);
    const others = (lines: readonly string[]) => lines.filter((line) => !/^\d+ of \d+ /.test(line));
    expect(others(played.tab)).toEqual(others(played.commandLine));
    expect(played.tab.toSorted()).toEqual(played.commandLine.toSorted());
    return played;
  };
  beforeAll(async () => {
    await play.api.boot(() => undefined);
    await same('seed');
  });
  afterAll(() => play.drop());

  it('of a build that fails and of its retry, which has nothing left to do after that', async () => {
    const failed = await same('build', '--select', 'shaky+', 'known_people', '--full-refresh');
    expect([failed.exitCode, failed.answer]).toMatchObject([
      1,
      { record: { counts: { error: 1, skip: 1 } } },
    ]);
    expect(await play.api.plan(['retry'])).toMatchObject({ command: 'build', nodes: 2, tests: 0 });
    const again = await same('retry', '--vars', '{shaky: 1}');
    expect(again.answer).toMatchObject({
      record: { command: "dbt retry --vars '{shaky: 1}'", counts: { pass: 3, total: 3 } },
    });
    const { tab, commandLine } = await play.artifact(again, 'run_results');
    // What was not given stands only in those of the command line.
    expect(commandLine.args).toMatchObject(tab.args);
    const idle = await same('retry');
    expect(idle.tab.join('\n')).toContain('Nothing to do');
  });

  it('of a seed that finds nothing to load', async () => {
    const seed = await same('seed', '--select', 'names');
    expect(seed.tab.join('\n')).toContain('TOTAL=0');
  });

  it('of the age of sources, and makes the same sources.json', async () => {
    const played = await same('source', 'freshness');
    expect(played.answer).toMatchObject({ kind: 'ran', record: { counts: { error: 5 } } });
    const { tab, commandLine } = await play.artifact(played, 'sources');
    const facts = ({ results }: Json) =>
      results.map(({ unique_id, status, criteria }: Json) => ({ unique_id, status, criteria }));
    expect(facts(tab)).toEqual(facts(commandLine));
    expect(tab.results.length).toBeGreaterThan(3);
  });

  it('of docs, with the same catalog.json and compiled nodes in the manifest', async () => {
    const played = await same('docs', 'generate');
    const catalog = await play.artifact(played, 'catalog');
    const sections = ({ nodes, sources }: Json) => ({ nodes, sources });
    expect(sections(catalog.tab)).toEqual(sections(catalog.commandLine));
    expect(Object.keys(catalog.tab.nodes)).toContain('seed.commands.people');
    const manifest = await play.artifact(played, 'manifest');
    expect(manifest.tab.nodes['model.commands.names'].compiled).toBe(true);
    await same('docs', 'generate', '--no-compile', '--empty-catalog');
  });

  it('of a macro that is called: what it logs, prints, makes and fails with', async () => {
    const made = await same('run-operation', 'make_table', '--args', '{name: made, count: 3}');
    expect(made.answer).toMatchObject({ kind: 'ran', record: { counts: { pass: 1 } } });
    const { tab, commandLine } = await play.artifact(made, 'run_results');
    // What was not given stands only in those of the command line.
    expect(commandLine.args).toMatchObject(tab.args);
    for (const macro of ['fail', 'ask_wrongly']) {
      const { answer } = await same('run-operation', macro);
      expect(answer).toMatchObject({ record: { counts: { error: 1 } } });
    }
    const rare = await same('run-operation', 'drop_schema_named', '--args', '{schema_name: gone}');
    expect(rare.answer, "a macro of dbt's that few projects name").toMatchObject({ kind: 'ran' });
    expect(await same('run-operation', 'nobody')).toMatchObject({
      exitCode: 2,
      answer: { kind: 'problems', record: { refused: true } },
    });
  });

  it('of rows and SQL that stand on the command line, and with --quiet', async () => {
    await same('show', '--inline', "select name from {{ ref('people') }} order by 1");
    await same('compile', '--inline', "from {{ ref('people') }}");
    await same('show', '--select', 'known_people', '--quiet', '--limit', '1');
    await same('build', '--select', 'known_people', '--threads', '4', '--fail-fast', '--quiet');
  });

  it('[T3] of models without rows, and knows that all must be built again', async () => {
    const { answer } = await same('run', '--select', 'known_people', '--empty');
    expect(answer).toMatchObject({ kind: 'ran', report: { needsBuild: true, stale: null } });
    const rows = await play.api.query('q', 'select count(*) from known_people', 1);
    expect(rows).toMatchObject({ rows: { data: [[0n]] } });
  });
});

describe('[T1] the tab runs microbatch models', () => {
  const play = new Play('microbatch', {
    'models/sampled.sql': "select * from {{ ref('events') }}",
  });
  const span = ['--event-time-start', '2024-01-01', '--event-time-end', '2024-01-04'];
  const same = async (...words: readonly string[]) => {
    const played = await play.both(...words);
    expect(played.tab).toEqual(played.commandLine);
    return played;
  };
  const count = async (table: string) => {
    const answer = await play.api.query('q', `select count(*) from ${table}`, 1);
    return answer.kind === 'rows' ? Number(answer.rows.data[0]?.[0]) : answer;
  };
  beforeAll(async () => {
    await play.api.boot(() => undefined);
    await same('seed');
  });
  afterAll(() => play.drop());

  it('batch by batch, and again those that failed', async () => {
    const broken = ['--vars', '{broken: "20240102"}'];
    const failed = await same('run', '--select', 'days+', '--exclude', 'hours', ...span, ...broken);
    expect(failed.tab.join('\n')).toContain('PARTIAL SUCCESS (2/3)');
    await same('retry', '--vars', '{broken: ""}');
    expect(await count('days')).toBe(await count("events where happened_at < '2024-01-04'"));
  });

  it('with the SQL of each batch among the compiled files', async () => {
    const { answer } = await same('run', '--select', 'days', '--full-refresh', ...span);
    if (answer.kind !== 'ran') throw new Error(answer.kind);
    const zip = await (await play.api.artifact(answer.record.id, 'compiled')).arrayBuffer();
    const names = Buffer.from(zip).toString('latin1');
    expect(names).toContain('target/compiled/microbatch/models/days/days_2024-01-02.sql');
  });

  it('over the rows of a sample', async () => {
    await same(
      'run',
      '--select',
      'sampled',
      '--sample',
      "{start: '2024-01-02', end: '2024-01-03'}",
    );
    expect(await count('sampled')).toBe(1);
  });
});

describe('[T2] what has another meaning in a tab', () => {
  const play = new Play('commands');
  beforeAll(() => play.api.boot(() => undefined));
  afterAll(() => play.drop());
  const saysIn = async (...words: readonly string[]) =>
    (await play.inTab(...words)).lines.map(({ text }) => text).join('\n');

  it('says why a command or an option cannot be', async () => {
    const { answer } = await play.inTab('clone');
    expect(answer).toMatchObject({
      kind: 'usage',
      message: expect.stringContaining('one database'),
    });
    expect((await play.inTab('retry')).answer).toMatchObject({ kind: 'usage' });
    expect((await play.inTab('run', '--threads', 'many')).answer).toMatchObject({ kind: 'usage' });
    expect((await play.inTab('run', '--event-time-end', '2024-01-01')).answer).toMatchObject({
      kind: 'usage',
    });
  });

  it('says what packages there are, what debug finds, and that there is nothing to clean', async () => {
    const deps = await saysIn('deps');
    expect(deps).toContain('Found second_pack in packs/second');
    expect(deps).toContain('Nothing to install');
    expect(await saysIn('clean')).toContain('Nothing to clean');
    const debug = await saysIn('debug');
    expect(debug).toContain('storage: memory');
    expect(debug).toContain('duckdb: v1.4.3');
    expect(debug).toContain('All checks passed!');
  });

  it('does not run with --warn-error where the project has a problem', async () => {
    await play.api.edit({ 'models/none.yml': 'models: [{name: nobody}]\n' });
    const { answer } = await play.inTab('run', '--warn-error');
    await play.api.revertFile('models/none.yml');
    expect(answer).toMatchObject({ kind: 'problems', record: { refused: true } });
  });

  it('[D10] hears what `flags:` of dbt_project.yml say of warnings, and what macros warn of', async () => {
    const { text } = await play.api.readFile('dbt_project.yml');
    const warns = { 'models/warns.sql': "{% do exceptions.warn('it is old') %}select 1 as id" };
    await play.api.edit(warns);
    const free = await play.inTab('run', '--select', 'warns');
    expect(free.lines.map((line) => line.text)).toContain('it is old');
    expect(free.answer.kind).toBe('ran');
    const strict = `${text}flags: {warn_error_options: {error: [JinjaLogWarning]}}\n`;
    await play.api.edit({ 'dbt_project.yml': strict });
    const { answer } = await play.inTab('run', '--select', 'warns');
    expect(answer).toMatchObject({ kind: 'problems', record: { refused: true } });
    for (const path of ['dbt_project.yml', ...Object.keys(warns)]) await play.api.revertFile(path);
  });

  it('counts a hook at the end that cannot be rendered as an error', async () => {
    const { text } = await play.api.readFile('dbt_project.yml');
    const hook = `"{{ exceptions.raise_compiler_error('not today') if execute }}"`;
    await play.api.edit({ 'dbt_project.yml': `${text}\non-run-end: ${hook}\n` });
    const { answer, lines } = await play.inTab('run', '--select', 'names');
    await play.api.revertFile('dbt_project.yml');
    const statuses = {
      'operation.commands.commands-on-run-end-0': ['error', 1, expect.any(Number)],
    };
    expect(answer).toMatchObject({ kind: 'ran', record: { statuses } });
    expect(lines.at(-1)?.text).toContain('Compilation Error in operation commands-on-run-end-0');
  });

  it('does not begin where a hook at the start cannot be rendered', async () => {
    const { text } = await play.api.readFile('dbt_project.yml');
    const hook = `"{{ exceptions.raise_compiler_error('not today') if execute }}"`;
    await play.api.edit({
      'dbt_project.yml': (text ?? '').replace('on-run-start: select 1', `on-run-start: ${hook}`),
    });
    const { answer, lines } = await play.inTab('run');
    await play.api.revertFile('dbt_project.yml');
    expect(answer).toMatchObject({ kind: 'problems', record: { refused: true } });
    const log = lines.map((line) => line.text).join('\n');
    expect(log).toContain('Compilation Error in operation commands-on-run-start-0');
    expect(log).not.toContain('START sql');
    expect((await play.inTab('run')).answer.kind).toBe('ran');
  });
});
