import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeTabPorts } from '../../../testing/tabPorts';
import { makeMemoryStore } from '../../platform/storage/memoryStore';
import type { OnRunMessages } from './runBatches';
import { makeTabApi } from './tabApi';
import type { TabLogLine } from './tabLog';

const words = (line: string) => line.split(' ');

describe('the commands of a tab', () => {
  const store = makeMemoryStore();
  const api = makeTabApi(nodeTabPorts({ store }));
  const lines: TabLogLine[] = [];
  const take: OnRunMessages = (messages) => {
    lines.push(...messages.flatMap((message) => message.lines));
  };
  const run = async (line: string) => {
    lines.length = 0;
    return api.run(words(line), take);
  };
  const texts = () => lines.map(({ text }) => text);

  beforeAll(async () => {
    await api.boot(() => undefined);
    expect((await run('build')).kind).toBe('ran');
  }, 120_000);

  it('keeps a run with its log and its results, for later visits too', async () => {
    const answer = await run('run --select +dim_customers');
    if (answer.kind !== 'ran') throw new Error(answer.kind);
    const { id } = answer.record;
    expect(texts().at(-1)).toBe('Done. PASS=4 WARN=0 ERROR=0 SKIP=0 NO-OP=0 TOTAL=4');
    expect(texts()[0]).toBe('Running with dbt=1.11.16');
    const later = makeTabApi(nodeTabPorts({ store }));
    await later.boot(() => undefined);
    const kept = await later.keptRun(id);
    expect(kept?.lines).toEqual(lines);
    expect(kept?.results.map(({ unique_id }) => unique_id)).toContain(
      'model.shopsmart.dim_customers',
    );
  });

  it('makes the artifacts of a run, with the SQL that ran', async () => {
    const answer = await run('run --select dim_customers');
    if (answer.kind !== 'ran') throw new Error(answer.kind);
    const { id } = answer.record;
    const results = JSON.parse(await (await api.artifact(id, 'run_results')).text());
    expect(results.metadata.invocation_id).toBe(id);
    expect(results.results).toHaveLength(1);
    const code: string = results.results[0].compiled_code;
    expect(code).toContain('is_high_value');
    const manifest = JSON.parse(await (await api.artifact(id, 'manifest')).text());
    expect(manifest.nodes['model.shopsmart.dim_customers'].compiled_code).toBe(code);
    const zip = unzipSync(new Uint8Array(await (await api.artifact(id, 'compiled')).arrayBuffer()));
    const path = 'target/compiled/shopsmart/models/marts/core/dim_customers.sql';
    expect(new TextDecoder().decode(zip[path])).toBe(code);
  });

  it('answers ls, compile, show and parse into the log, and changes nothing', async () => {
    await run('ls --select dim_customers --resource-type model');
    expect(lines).toEqual([
      { time: '', text: 'shopsmart.marts.core.dim_customers', level: 'info' },
    ]);
    await run('compile --select stg_ecommerce__users');
    expect(texts()).toContain("Compiled node 'stg_ecommerce__users' is:");
    expect(lines.at(-1)).toMatchObject({
      time: '',
      text: expect.stringContaining('raw_customers'),
    });
    const shown = await run('show --select dim_customers --limit 2');
    // A head, a rule, two rows, and the blank line behind a table.
    expect(texts().at(-1)?.split('\n')).toHaveLength(5);
    expect(shown).toMatchObject({ kind: 'ran', record: { isAnswer: true, counts: { total: 0 } } });
    await api.run(
      ['show', '--inline', "select count(*) as n from {{ ref('dim_customers') }}"],
      take,
    );
    expect(texts().join('\n')).toContain('2500');
  });

  it('[N8] builds all tables before the tests that nothing waits for', async () => {
    await run('build --select dim_customers dim_products fct_orders fct_order_items');
    const begun = texts().flatMap((text) => / START (.+?) (?:\.|\[)/.exec(text)?.[1] ?? []);
    const lastTable = begun.findLastIndex((one) => one.startsWith('sql table'));
    const early = begun.slice(0, lastTable).filter((one) => one.startsWith('test'));
    const late = begun.slice(lastTable).filter((one) => one.startsWith('test'));
    // fct_order_items reads fct_orders, and so waits for its tests.
    expect(early).toContain('test unique_fct_orders_order_id');
    expect(late).toContain('test unique_dim_customers_user_id');
    expect(early.some((one) => one.includes('_dim_products_'))).toBe(false);
  });

  it('tests leave nothing open behind them', async () => {
    for (const line of [
      'test --select test_type:unit',
      'run --select dim_customers',
      'build --select dim_products',
    ])
      expect(await run(line)).toMatchObject({ kind: 'ran', record: { counts: { error: 0 } } });
  });

  it('plans a line without running it, and says in one line what is wrong with one', async () => {
    expect(await api.plan(words('run --select +dim_customers'))).toMatchObject({
      nodes: 4,
      tests: 0,
    });
    expect(await api.plan(words('show --select dim_customers'))).toMatchObject({ nodes: 1 });
    expect(await api.plan(words('biuld'))).toMatchObject({ kind: 'usage' });
    expect(await api.plan(['run', '--vars', '[1]'])).toMatchObject({
      kind: 'usage',
      message: expect.stringContaining('must be a mapping'),
    });
    expect(await api.plan(words('run --select @dim_customers+'))).toMatchObject({
      kind: 'problems',
    });
    expect(await api.plan(words('debug'))).toMatchObject({ kind: 'plan', nodes: null });
    expect(await api.plan(words('source freshness'))).toMatchObject({
      command: 'freshness',
      nodes: 1,
    });
    expect(await api.plan(words('run --sample some'))).toMatchObject({ kind: 'usage' });
    expect(await api.plan(words('run-operation'))).toMatchObject({ kind: 'usage' });
  });

  it('knows what a variable makes stale, and needs no more than that built', async () => {
    const report = await api.setVariables({ high_value_customer_threshold: '3000' });
    expect(report.needsBuild).toBe(true);
    const models = report.stale?.filter((id) => id.startsWith('model.'));
    expect(models).toEqual(['model.shopsmart.dim_customers']);
    expect(report.state.changes[0]).toMatchObject({ from: null, to: '3000' });
    const answer = await run('build --select dim_customers+');
    expect(answer).toMatchObject({ kind: 'ran', report: { needsBuild: false, stale: null } });
  });

  it('a variable that was set and taken back before a build leaves nothing to do', async () => {
    expect(await api.setVariables({ start_date: '2024-01-01' })).toMatchObject({
      needsBuild: true,
    });
    expect(await api.setVariables({ start_date: null })).toMatchObject({ needsBuild: false });
  });

  it('a wrong value fails where it is read, and the rows of before stay', async () => {
    const count = 'select count(*) as n from dim_customers where is_high_value';
    const before = await api.query('q', count, 1);
    await api.setVariables({ high_value_customer_threshold: 'many' });
    const answer = await run('run --select dim_customers');
    expect(answer).toMatchObject({ kind: 'ran', record: { counts: { error: 1 } } });
    expect(texts().join('\n')).toContain('Could not convert string "many" to DECIMAL(38,10)');
    const after = await api.query('q', count, 1);
    expect(after).toMatchObject({
      rows: { data: (before as { rows: { data: unknown } }).rows.data },
    });
    await api.setVariables({ high_value_customer_threshold: '3000' });
  });

  it('an environment variable is the project’s to read', async () => {
    const set = await api.setEnvironment({ SHOPSMART_PII_SALT: 'salt' });
    expect(set.project?.environment).toMatchObject([{ name: 'SHOPSMART_PII_SALT', value: 'salt' }]);
    const away = await api.setEnvironment({ SHOPSMART_PII_SALT: null });
    expect(away.state.env).toEqual({});
  });

  it('a run that is stopped keeps what its nodes were before', async () => {
    const before = (await api.setVariables({})).state;
    const running = api.run(words('run'), (messages) => {
      if (messages.some(({ event }) => event.type === 'node-finished')) api.stop();
    });
    const answer = await running;
    if (answer.kind !== 'ran') throw new Error(answer.kind);
    expect(answer.record.interrupted).toBe(true);
    const { pass, error, skip } = answer.record.counts;
    // The node at work is the one that may count as an error.
    expect([pass > 0, error <= 1, skip > 0]).toEqual([true, true, true]);
    const { nodes } = answer.report.state;
    expect(nodes['model.shopsmart.fct_orders']).toEqual(before.nodes['model.shopsmart.fct_orders']);
    expect(answer.report.needsBuild).toBe(true);
  });
});
