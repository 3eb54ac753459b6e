import {
  addDays,
  firstDay,
  type IsoDay,
  type IsoMonth,
  listWeeks,
} from '../../../core/base/calendar';
import type { DataBounds, Period } from '../../../core/dashboards/period';
import { joinClasses } from '../classes';
import styles from './RangeCalendar.module.css';

interface MonthGridProps {
  readonly month: IsoMonth;
  readonly span: Period;
  readonly bounds: DataBounds;
  readonly locale: string;
  readonly tabStop: IsoDay;
  readonly onPick: (day: IsoDay) => void;
  readonly onHover: (day: IsoDay) => void;
}

// A Monday, from which the names of the weekdays are read.
const someMonday = '2024-01-01';

export function MonthGrid(props: MonthGridProps) {
  const { month, locale } = props;
  const name = formatDay(firstDay(month), locale, { month: 'long', year: 'numeric' });
  const weekdays = Array.from({ length: 7 }, (_, at) => addDays(someMonday, at));
  return (
    <table className={styles.month}>
      <caption className={styles.name}>{name}</caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day} scope="col" abbr={formatDay(day, locale, { weekday: 'long' })}>
              {formatDay(day, locale, { weekday: 'narrow' })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {listWeeks(month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its weekday.
              <DayCell key={at} day={day} {...props} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({
  day,
  span,
  bounds,
  locale,
  tabStop,
  onPick,
  onHover,
}: MonthGridProps & { day: IsoDay | null }) {
  if (day === null) return <td className={styles.cell} />;
  const isInside = day >= span.from && day <= span.to;
  const isEnd = day === span.from || day === span.to;
  return (
    <td
      className={joinClasses(styles.cell, isInside && styles.inside)}
      data-edge={day === span.from ? 'from' : day === span.to ? 'to' : undefined}
    >
      <button
        type="button"
        className={joinClasses(styles.day, isEnd && styles.end)}
        data-day={day}
        aria-pressed={isInside}
        tabIndex={day === tabStop ? 0 : -1}
        disabled={day < bounds.earliest || day > bounds.asOf}
        aria-label={formatDay(day, locale, {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          year: 'numeric',
        })}
        onClick={() => onPick(day)}
        onPointerEnter={() => onHover(day)}
      >
        {Number(day.slice(8))}
      </button>
    </td>
  );
}

function formatDay(day: IsoDay, locale: string, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(new Date(day));
}
