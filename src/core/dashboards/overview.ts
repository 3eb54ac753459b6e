import { addDays } from '../base/calendar';
import type { Sql } from '../sql/sql';
import { formatDate } from '../warehouse/cells';
import { type Cell, cellOf, type RowSet } from '../warehouse/rowSet';
import type { Filters } from './filters';
import type { MartPlace } from './marts';
import {
  channelsQuery,
  dailyQuery,
  dataPeriodQuery,
  segmentsQuery,
  topCustomersQuery,
  topProductsQuery,
  totalsQuery,
  weeklyCustomersQuery,
} from './overviewQueries';
import { type DateRange, type Period, previousPeriod, resolveRange, yearBefore } from './period';

/** What a period is compared with: the one before, the same days a year before, or nothing. */
export type Comparison = 'prev' | 'year' | 'none';

export interface OverviewRequest {
  readonly range: DateRange;
  readonly comparison: Comparison;
  readonly filters: Filters;
}

/** Sums of a period. Money is in hundredths (the marts' decimal(…, 2)). */
export interface Totals {
  readonly revenue: bigint;
  readonly orders: bigint;
  readonly profit: bigint;
  readonly customers: bigint;
  /** Customers of the period who had ordered before the order that counts. */
  readonly repeatCustomers: bigint;
}

/** One day; days without orders are there with zeros. */
export interface DayFigures {
  readonly date: string;
  readonly revenue: bigint;
  readonly orders: bigint;
  readonly profit: bigint;
}

export interface WeekCustomers {
  /** The Monday. */
  readonly week: string;
  readonly customers: bigint;
  readonly repeatCustomers: bigint;
}

export interface ChannelFigures {
  readonly channel: string;
  readonly revenue: bigint;
  readonly previousRevenue: bigint;
  /** Rank by all-time revenue from 0: a channel keeps its colour under every filter. */
  readonly rank: number;
}

export interface SegmentFigures {
  readonly segment: string;
  readonly customers: bigint;
}

export interface ProductFigures {
  readonly id: string;
  /** Null for lines of a product that is in no catalog. */
  readonly name: string | null;
  readonly brand: string | null;
  readonly revenue: bigint;
  readonly profit: bigint | null;
}

export interface CustomerFigures {
  readonly id: string;
  readonly name: string | null;
  readonly segment: string;
  readonly orders: bigint;
  readonly lifetimeValue: bigint;
}

/** The tiles of the overview that rows of their own fill. */
export const TILES = ['revenue', 'channels', 'segments', 'products', 'customers'] as const;
export type TileId = (typeof TILES)[number];

/** Everything that the overview shows; plain data. */
export interface Overview {
  /** The query behind each tile, to be read, run and exported. */
  readonly queries: Readonly<Record<TileId, string>>;
  /** First and last day of the orders; undefined in a shop without orders. */
  readonly data: Period | undefined;
  readonly current: Period;
  readonly previous: Period | undefined;
  readonly totals: Totals;
  readonly previousTotals: Totals | undefined;
  readonly days: readonly DayFigures[];
  readonly previousDays: readonly DayFigures[];
  readonly weeks: readonly WeekCustomers[];
  readonly previousWeeks: readonly WeekCustomers[];
  readonly channels: readonly ChannelFigures[];
  readonly segments: readonly SegmentFigures[];
  readonly products: readonly ProductFigures[];
  readonly customers: readonly CustomerFigures[];
}

const SEGMENTS = [
  'high_value_active',
  'active',
  'high_value_lapsed',
  'lapsed',
  'prospect',
] as const;

const NOTHING: Totals = { revenue: 0n, orders: 0n, profit: 0n, customers: 0n, repeatCustomers: 0n };
const EMPTY: Period = { from: '1970-01-01', to: '1970-01-01' };

/** Asks the marts for the overview. `query` rejects when a mart is missing; then so does this. */
export async function loadOverview(
  query: (sql: Sql) => Promise<RowSet>,
  place: MartPlace,
  request: OverviewRequest,
): Promise<Overview> {
  const data = dataPeriodOf(await query(dataPeriodQuery(place)));
  const known = data ?? EMPTY;
  const current = resolveRange(request.range, { earliest: known.from, asOf: known.to });
  const compared = comparisonOf(request.comparison, current);
  const previous = compared ?? { from: addDays(current.from, -1), to: addDays(current.from, -1) };
  const { filters } = request;
  const queries = {
    revenue: dailyQuery(place, filters, current),
    channels: channelsQuery(place, filters, current, previous),
    segments: segmentsQuery(place, filters),
    products: topProductsQuery(place, filters, current),
    customers: topCustomersQuery(place, filters),
  };
  const totals = await query(totalsQuery(place, filters, current, previous));
  const days = await query(queries.revenue);
  const weeks = await query(weeklyCustomersQuery(place, filters, current));
  const channels = await query(queries.channels);
  const segments = await query(queries.segments);
  const products = await query(queries.products);
  const customers = await query(queries.customers);
  const before = compared && {
    days: await query(dailyQuery(place, filters, compared)),
    weeks: await query(weeklyCustomersQuery(place, filters, compared)),
  };
  return {
    queries,
    data,
    current,
    previous: compared,
    totals: totalsOf(totals, true),
    previousTotals: compared && totalsOf(totals, false),
    days: fillDays(days, current),
    previousDays: before && compared ? fillDays(before.days, compared) : [],
    weeks: weeksOf(weeks),
    previousWeeks: before ? weeksOf(before.weeks) : [],
    channels: channelsOf(channels),
    segments: segmentsOf(segments),
    products: productsOf(products),
    customers: customersOf(customers),
  };
}

function comparisonOf(comparison: Comparison, current: Period): Period | undefined {
  switch (comparison) {
    case 'prev':
      return previousPeriod(current);
    case 'year':
      return yearBefore(current);
    case 'none':
      return undefined;
  }
}

function dataPeriodOf(rows: RowSet): Period | undefined {
  const first = cellOf(rows, 'first_day', 0);
  const last = cellOf(rows, 'last_day', 0);
  if (typeof first !== 'number' || typeof last !== 'number') return undefined;
  return { from: formatDate(first), to: formatDate(last) };
}

function totalsOf(rows: RowSet, isCurrent: boolean): Totals {
  const row = rowNumbers(rows).find((at) => cellOf(rows, 'is_current', at) === isCurrent);
  if (row === undefined) return NOTHING;
  const read = (name: string) => whole(cellOf(rows, name, row));
  return {
    revenue: read('revenue'),
    orders: read('orders'),
    profit: read('profit'),
    customers: read('customers'),
    repeatCustomers: read('repeat_customers'),
  };
}

/** Every day of the period, those without orders as zeros. */
function fillDays(rows: RowSet, period: Period): DayFigures[] {
  const known = new Map(
    rowNumbers(rows).map((row) => {
      const date = formatDate(Number(cellOf(rows, 'order_date', row)));
      const read = (name: string) => whole(cellOf(rows, name, row));
      return [
        date,
        { date, revenue: read('revenue'), orders: read('orders'), profit: read('profit') },
      ];
    }),
  );
  const days: DayFigures[] = [];
  for (let date = period.from; date <= period.to; date = addDays(date, 1)) {
    days.push(known.get(date) ?? { date, revenue: 0n, orders: 0n, profit: 0n });
  }
  return days;
}

function weeksOf(rows: RowSet): WeekCustomers[] {
  return rowNumbers(rows).map((row) => ({
    week: formatDate(Number(cellOf(rows, 'week', row))),
    customers: whole(cellOf(rows, 'customers', row)),
    repeatCustomers: whole(cellOf(rows, 'repeat_customers', row)),
  }));
}

function channelsOf(rows: RowSet): ChannelFigures[] {
  const found = rowNumbers(rows).map((row) => ({
    channel: String(cellOf(rows, 'marketing_channel', row)),
    revenue: whole(cellOf(rows, 'revenue', row)),
    previousRevenue: whole(cellOf(rows, 'previous_revenue', row)),
    allTime: whole(cellOf(rows, 'all_time_revenue', row)),
  }));
  const ranked = [...found].sort(
    (a, b) => Number(b.allTime - a.allTime) || (a.channel < b.channel ? -1 : 1),
  );
  return found.map(({ allTime: _, ...figures }) => ({
    ...figures,
    rank: ranked.findIndex(({ channel }) => channel === figures.channel),
  }));
}

/** All five segments in their order, empty ones too. */
function segmentsOf(rows: RowSet): SegmentFigures[] {
  const counts = new Map(
    rowNumbers(rows).map((row) => [
      String(cellOf(rows, 'customer_segment', row)),
      whole(cellOf(rows, 'customers', row)),
    ]),
  );
  return SEGMENTS.map((segment) => ({ segment, customers: counts.get(segment) ?? 0n }));
}

function productsOf(rows: RowSet): ProductFigures[] {
  return rowNumbers(rows).map((row) => {
    const profit = cellOf(rows, 'profit', row);
    return {
      id: String(cellOf(rows, 'product_id', row) ?? ''),
      name: textOf(cellOf(rows, 'product_name', row)),
      brand: textOf(cellOf(rows, 'brand', row)),
      revenue: whole(cellOf(rows, 'revenue', row)),
      profit: profit === null ? null : whole(profit),
    };
  });
}

function customersOf(rows: RowSet): CustomerFigures[] {
  return rowNumbers(rows).map((row) => ({
    id: String(cellOf(rows, 'user_id', row) ?? ''),
    name: textOf(cellOf(rows, 'full_name', row)),
    segment: String(cellOf(rows, 'customer_segment', row)),
    orders: whole(cellOf(rows, 'total_orders', row)),
    lifetimeValue: whole(cellOf(rows, 'lifetime_value', row)),
  }));
}

function rowNumbers(rows: RowSet): number[] {
  return Array.from({ length: rows.rowCount }, (_, row) => row);
}

function whole(cell: Cell): bigint {
  return BigInt((cell ?? 0) as number | bigint);
}

function textOf(cell: Cell): string | null {
  return cell === null ? null : String(cell);
}
