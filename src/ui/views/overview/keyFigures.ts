import type {
  DayFigures,
  Overview,
  Totals,
  WeekCustomers,
} from '../../../core/dashboards/overview';
import type { Amount } from '../../format/amount';
import { type Change, type ChangeMeasure, describeChange } from '../../format/change';
import type { FormatSettings } from '../../format/formatSettings';
import type { ValueFormat } from '../../format/valueFormat';

/** One figure of the overview's first row; plain data. */
export interface KeyFigure {
  readonly id: 'revenue' | 'orders' | 'order-value' | 'customers' | 'margin' | 'repeat';
  readonly label: string;
  readonly format: ValueFormat;
  /** Null when it has no meaning: a rate of nothing. */
  readonly value: Amount | null;
  /** Undefined when nothing is compared. */
  readonly previous: Amount | null | undefined;
  readonly change: Change | undefined;
  /** By week, the earlier period's beside it. */
  readonly line: readonly (number | null)[];
  readonly previousLine: readonly (number | null)[];
}

interface Definition {
  readonly id: KeyFigure['id'];
  readonly label: string;
  readonly format: ValueFormat;
  readonly measure: ChangeMeasure;
  readonly of: (totals: Totals) => Amount | null;
  readonly line: (days: readonly DayFigures[], weeks: readonly WeekCustomers[]) => Line;
}

type Line = readonly (number | null)[];
type Sums = Pick<DayFigures, 'revenue' | 'orders' | 'profit'>;

const MONEY: ValueFormat = { kind: 'money' };
const COUNT: ValueFormat = { kind: 'count' };
const RATE: ValueFormat = { kind: 'rate' };

const FIGURES: readonly Definition[] = [
  {
    id: 'revenue',
    label: 'Revenue',
    format: MONEY,
    measure: 'percent',
    of: ({ revenue }) => money(revenue),
    line: (days) => byWeek(days, ({ revenue }) => Number(revenue)),
  },
  {
    id: 'orders',
    label: 'Completed orders',
    format: COUNT,
    measure: 'percent',
    of: ({ orders }) => orders,
    line: (days) => byWeek(days, ({ orders }) => Number(orders)),
  },
  {
    id: 'order-value',
    label: 'Average order value',
    format: MONEY,
    measure: 'percent',
    of: ({ revenue, orders }) => scaled(ratio(revenue, orders), 0.01),
    line: (days) => byWeek(days, ({ revenue, orders }) => ratio(revenue, orders)),
  },
  {
    id: 'customers',
    label: 'Customers',
    format: COUNT,
    measure: 'percent',
    of: ({ customers }) => customers,
    line: (_, weeks) => weeks.map(({ customers }) => Number(customers)),
  },
  {
    id: 'margin',
    label: 'Gross margin',
    format: RATE,
    measure: 'points',
    of: ({ profit, revenue }) => ratio(profit, revenue),
    line: (days) => byWeek(days, ({ profit, revenue }) => ratio(profit, revenue)),
  },
  {
    id: 'repeat',
    label: 'Repeat customers',
    format: RATE,
    measure: 'points',
    of: ({ repeatCustomers, customers }) => ratio(repeatCustomers, customers),
    line: (_, weeks) =>
      weeks.map(({ repeatCustomers, customers }) => ratio(repeatCustomers, customers)),
  },
];

/** The labels by which the figures are known before there are any. */
export const FIGURE_LABELS = FIGURES.map(({ id, label }) => ({ id, label }));

export function keyFigures(overview: Overview, settings: FormatSettings): KeyFigure[] {
  const { totals, previousTotals, days, weeks, previousDays, previousWeeks } = overview;
  return FIGURES.map(({ id, label, format, measure, of, line }) => {
    const value = of(totals);
    const previous = previousTotals && of(previousTotals);
    const change =
      previous === undefined ? undefined : describeChange(value, previous, measure, settings);
    return {
      id,
      label,
      format,
      value,
      previous,
      change,
      line: line(days, weeks),
      previousLine: line(previousDays, previousWeeks),
    };
  });
}

const DAYS_PER_WEEK = 7;

/** Weeks counted from the period's first day, so that two periods of one length are aligned. */
function byWeek(days: readonly DayFigures[], of: (sums: Sums) => number | null): Line {
  const line: (number | null)[] = [];
  for (let start = 0; start + DAYS_PER_WEEK <= days.length; start += DAYS_PER_WEEK) {
    line.push(of(sumDays(days.slice(start, start + DAYS_PER_WEEK))));
  }
  return line;
}

function sumDays(days: readonly Sums[]): Sums {
  return days.reduce(
    (sum, day) => ({
      revenue: sum.revenue + day.revenue,
      orders: sum.orders + day.orders,
      profit: sum.profit + day.profit,
    }),
    { revenue: 0n, orders: 0n, profit: 0n },
  );
}

/** Hundredths as an amount. */
export function money(unscaled: bigint): Amount {
  return { unscaled, scale: 2 };
}

function ratio(part: bigint, whole: bigint): number | null {
  return whole === 0n ? null : Number(part) / Number(whole);
}

function scaled(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor;
}
