import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeTabPorts } from '../../../testing/tabPorts';
import { DIMENSIONS, type Filters } from '../../core/dashboards/filters';
import type { RunEvent } from '../../core/run/events';
import { makeTabApi } from './tabApi';

const words = (line: string) => line.split(' ');

describe('the engine of a tab', () => {
  const api = makeTabApi(nodeTabPorts());
  const everything = (filters: Filters) =>
    api.overview({ range: { kind: 'preset', preset: 'all' }, comparison: 'none', filters }, false);
  const events: RunEvent[] = [];

  beforeAll(async () => {
    const report = await api.boot(() => undefined);
    expect(report.needsBuild).toBe(true);
    const answer = await api.run(words('build'), (messages) => {
      events.push(...messages.map(({ event }) => event));
    });
    expect(answer.kind).toBe('ran');
  }, 60_000);

  it('builds the sample without a failure and remembers that it stands', async () => {
    const finished = events.at(-1);
    expect(finished?.type).toBe('run-finished');
    const failed = events.filter(
      (event) =>
        event.type === 'node-finished' &&
        ['error', 'fail', 'skipped'].includes(event.result.status),
    );
    expect(failed).toEqual([]);
    const report = await api.setVariables({});
    expect(report.needsBuild).toBe(false);
    expect(report.state.rowCounts['seed.shopsmart.raw_orders']).toBe(20_000);
  });

  it('answers the overview from the marts, exact to the cent', async () => {
    const overview = await api.overview(
      { range: { kind: 'preset', preset: 'last_91d' }, comparison: 'prev', filters: {} },
      true,
    );
    expect(overview.current).toEqual({ from: '2026-04-01', to: '2026-06-30' });
    expect(overview.days).toHaveLength(91);
    const sum = overview.days.reduce((total, day) => total + day.revenue, 0n);
    expect(sum).toBe(overview.totals.revenue);
    const channels = overview.channels.reduce((total, channel) => total + channel.revenue, 0n);
    expect(channels).toBe(overview.totals.revenue);
    expect(overview.products).toHaveLength(6);
    expect(overview.customers).toHaveLength(6);
  });

  it.each(DIMENSIONS)(
    'splits the revenue by %s without losing or doubling a cent',
    async (dimension) => {
      const values = await api.dimensionValues(dimension);
      const whole = await everything({});
      const half = { values: values.filter((_, at) => at % 2 === 0).map(({ value }) => value) };
      const inside = await everything({ [dimension]: { ...half, excludes: false } });
      const outside = await everything({ [dimension]: { ...half, excludes: true } });
      expect(inside.totals.revenue).toBeGreaterThan(0n);
      expect(inside.totals.revenue + outside.totals.revenue).toBe(whole.totals.revenue);
      expect(inside.totals.profit + outside.totals.profit).toBe(whole.totals.profit);
      const days = inside.days.reduce((total, day) => total + day.revenue, 0n);
      expect(days).toBe(inside.totals.revenue);
    },
  );

  it('goes on showing all channels beside the one that is chosen', async () => {
    const whole = await everything({});
    const email = await everything({ channel: { values: ['email'], excludes: false } });
    expect(email.channels).toEqual(whole.channels);
    const channel = whole.channels.find((each) => each.channel === 'email');
    expect(email.totals.revenue).toBe(channel?.revenue);
    expect(email.segments).toEqual(whole.segments);
  });

  it('counts with a product filter only the lines of that product', async () => {
    const whole = await everything({});
    const [first] = whole.products;
    const chosen = { values: [first?.id ?? ''], excludes: false };
    const { totals, products } = await everything({ product: chosen });
    expect(totals.revenue).toBe(first?.revenue);
    expect(products).toEqual(whole.products);
  });

  it('refuses a command line that it does not understand, in one line', async () => {
    const answer = await api.run(words('biuld'), () => undefined);
    expect(answer).toMatchObject({
      kind: 'usage',
      message: expect.stringContaining("Did you mean 'build'"),
    });
    const odd = await api.run(words('build --project-dir x'), () => undefined);
    expect(odd).toMatchObject({
      kind: 'usage',
      message: expect.stringContaining('no meaning in a tab'),
    });
  });

  it('selects as the command line does, by the last results too, and says what is wrong', () => {
    const untested = (ids: ReadonlySet<string>) =>
      [...ids].filter((id) => !/^(test|unit_test)\./.test(id)).sort();
    const upstream = api.select('+dim_customers', 'resource_type:seed tag:raw');
    expect(untested(upstream.ids)).toEqual([
      'model.shopsmart.dim_customers',
      'model.shopsmart.int_customer_order_history',
      'model.shopsmart.stg_ecommerce__order_items',
      'model.shopsmart.stg_ecommerce__orders',
      'model.shopsmart.stg_ecommerce__users',
    ]);
    expect(upstream.problems).toEqual([]);
    expect(api.select('', '').ids.size).toBeGreaterThan(upstream.ids.size);
    const built = untested(api.select('result:success', 'resource_type:seed').ids);
    expect(built).toContain('model.shopsmart.fct_orders');
    expect(built).not.toContain('model.shopsmart.int_product_performance');
    const wrong = api.select('tag:stagin bogus:x', '@a+');
    expect(wrong.problems.map(({ code }) => code)).toEqual(['selector-invalid']);
    expect(api.select('tag:stagin', '').problems).toMatchObject([
      { code: 'selector-unmatched', params: { text: 'tag:stagin' } },
    ]);
  });

  it('reads windows of a model, filtered and in order, and counts them', async () => {
    const source = { kind: 'node', id: 'model.shopsmart.fct_orders' } as const;
    const head = await api.head(source);
    expect(head.columns[0]).toMatchObject({ name: 'order_id', typeName: 'BIGINT' });
    const filters = [
      { column: 'order_status', filter: { kind: 'oneOf', values: ['cancelled'] } },
    ] as const;
    const rows = await api.window(source, {
      offset: 0,
      limit: 3,
      filters,
      sort: [{ column: 'order_id', direction: 'desc' }],
    });
    expect(rows.rowCount).toBe(3);
    expect(await api.count(source, filters)).toBeLessThan(head.rowCount);
  });

  it('compiles an ephemeral model and shows its rows', async () => {
    const id = 'model.shopsmart.int_product_performance';
    expect(await api.compiled(id)).toContain('daily_revenue');
    expect((await api.head({ kind: 'node', id })).rowCount).toBeGreaterThan(1000);
  });

  it('profiles a model, a view and an ephemeral model', async () => {
    const customers = await api.profile({ kind: 'node', id: 'model.shopsmart.dim_customers' });
    const named = (name: string) => customers.columns.find(({ column }) => column.name === name);
    expect(named('user_id')).toMatchObject({ nullCount: 0, distinct: customers.rowCount });
    const segments = named('customer_segment')?.shape;
    const counted = segments?.kind === 'values' ? segments.values : [];
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(customers.rowCount);
    expect(named('lifetime_value')?.shape).toMatchObject({ kind: 'bins' });
    for (const name of ['stg_ecommerce__orders', 'int_product_performance']) {
      const { rowCount } = await api.profile({ kind: 'node', id: `model.shopsmart.${name}` });
      expect(rowCount).toBeGreaterThan(1000);
    }
  });

  it('names the most frequent values of a column', async () => {
    const source = { kind: 'node', id: 'model.shopsmart.fct_orders' } as const;
    const top = await api.topValues(source, 'order_status', 2);
    expect(top).toHaveLength(2);
    expect(top[0]?.value).toBe('completed');
    expect(top[0]?.count).toBeGreaterThan(top[1]?.count ?? 0);
  });

  it('tells which models read a variable, also through macros', async () => {
    const { project } = await api.setVariables({});
    const asOf = project?.variables.find(({ name }) => name === 'as_of_date');
    expect(asOf?.readers).toContain('model.shopsmart.dim_customers');
  });

  it('runs the three questions of the contract as they are written', async () => {
    const files = readdirSync('analyses').filter((name) => name.endsWith('.sql'));
    expect(files).toHaveLength(3);
    for (const file of files) {
      const answer = await api.query('q', readFileSync(path.join('analyses', file), 'utf8'), 100);
      expect(answer).toMatchObject({ kind: 'rows' });
      expect(answer.kind === 'rows' && answer.rows.rowCount).toBeGreaterThan(9);
    }
  });

  it('does not let the console write into the models', async () => {
    const answer = await api.query('q', 'delete from fct_orders', 100);
    expect(answer).toMatchObject({ kind: 'error', message: expect.stringContaining('read-only') });
  });

  it('says what is wrong with a query, and goes on', async () => {
    expect(await api.query('q', 'select nope from dim_customers', 10)).toMatchObject({
      kind: 'error',
      interrupted: false,
    });
    expect(await api.query('q', 'select 1 as one', 10)).toMatchObject({ kind: 'rows' });
  });

  it('exports formulas as text in CSV', async () => {
    const blob = await api.export(
      { kind: 'query', sql: `select '=1+1' as a, '-x' as b, -5 as c, 'ok' as d` },
      'csv',
    );
    expect(await blob.text()).toBe("a,b,c,d\n'=1+1,'-x,-5,ok\n");
  });
});
