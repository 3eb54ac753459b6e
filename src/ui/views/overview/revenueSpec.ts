import { countDays } from '../../../core/base/calendar';
import type { DayFigures, Overview } from '../../../core/dashboards/overview';
import { bucketStart } from '../../../core/dashboards/period';
import { parseDate } from '../../../core/warehouse/cells';
import type { LineSpec } from '../../charts/spec/chartSpec';
import { FIRST_INK } from '../../charts/spec/ink';
import type { Grain } from '../../format/dates';
import type { Grain as GrainChoice } from '../../kit/dates/comparison';

const MOST_DAYS = 120;
const MOST_WEEKS_IN_DAYS = 730;

/** The grain of a choice: `auto` takes the finest that can be read. */
function resolveGrain(choice: GrainChoice, dayCount: number): Grain {
  if (choice !== 'auto') return choice;
  if (dayCount <= MOST_DAYS) return 'day';
  return dayCount <= MOST_WEEKS_IN_DAYS ? 'week' : 'month';
}

/** One period of the chart: its first and last day in the range, and its revenue in hundredths. */
export interface RevenuePeriod {
  readonly from: string;
  readonly to: string;
  readonly revenue: bigint;
}

/** Days added up by the grain; the first and the last period may be cut by the range. */
function sumByGrain(days: readonly DayFigures[], grain: Grain): RevenuePeriod[] {
  const periods: (RevenuePeriod & { start: string })[] = [];
  for (const { date, revenue } of days) {
    const start = bucketStart(date, grain);
    const last = periods.at(-1);
    if (last?.start === start) {
      periods[periods.length - 1] = { ...last, to: date, revenue: last.revenue + revenue };
    } else {
      periods.push({ start, from: date, to: date, revenue });
    }
  }
  return periods.map(({ start: _, ...period }) => period);
}

/** Revenue over time as a chart; amounts are in the currency's unit, rounded to what an axis can show. */
export function revenueSpec(
  overview: Overview,
  choice: GrainChoice,
): { readonly spec: LineSpec; readonly periods: readonly RevenuePeriod[] } {
  const { current, previous, days, previousDays, data } = overview;
  const grain = resolveGrain(choice, countDays(current.from, current.to));
  const periods = sumByGrain(days, grain);
  const earlier = sumByGrain(previousDays, grain);
  const partialFrom = periods.findIndex(({ to }) => data !== undefined && to >= data.to);
  const spec: LineSpec = {
    kind: 'line',
    title: `Revenue by ${grain}`,
    fill: 'area',
    value: { kind: 'money' },
    good: 'up',
    hint: grain === 'day' ? 'Click to filter to this day' : `Click to filter to this ${grain}`,
    empty: 'No completed orders in these days.',
    positions: { kind: 'periods', grain, starts: periods.map(({ from }) => parseDate(from)) },
    series: [{ id: 'revenue', name: 'Revenue', ink: FIRST_INK, values: periods.map(unitsOf) }],
    ...(previous && {
      compare: {
        name: 'Previous',
        values: periods.map((_, at) => {
          const period = earlier[at];
          return period ? unitsOf(period) : null;
        }),
        starts: earlier.map(({ from }) => parseDate(from)),
      },
    }),
    ...(partialFrom >= 0 && { partialFrom }),
  };
  return { spec, periods };
}

function unitsOf({ revenue }: RevenuePeriod): number {
  return Number(revenue) / 100;
}
