import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import {
  addMonths,
  type IsoDay,
  type IsoMonth,
  monthOf,
  moveDay,
} from '../../../core/base/calendar';
import type { DataBounds, Period } from '../../../core/dashboards/period';
import { IconButton } from '../actions/IconButton';
import { closeSpan } from './dateRange';
import { MonthGrid } from './MonthGrid';
import styles from './RangeCalendar.module.css';

interface RangeCalendarProps {
  readonly span: Period;
  readonly bounds: DataBounds;
  readonly locale: string;
  /** Called when both ends are chosen. */
  readonly onSpan: (span: Period) => void;
}

/** Two months in which two picks make a range. One tab stop: arrows move by days and weeks, pages by months. */
export function RangeCalendar({ span, bounds, locale, onSpan }: RangeCalendarProps) {
  const [month, setMonth] = useState<IsoMonth>(() => addMonths(monthOf(span.to), -1));
  const [focused, setFocused] = useState<IsoDay>(span.to);
  const [start, setStart] = useState<IsoDay | null>(null);
  const [hovered, setHovered] = useState<IsoDay | null>(null);
  const grids = useRef<HTMLDivElement>(null);
  const takesFocus = useRef(false);
  const shown = start ? closeSpan(start, hovered ?? start) : span;
  const months = [month, addMonths(month, 1)];
  const tabStop = months.includes(monthOf(focused)) ? focused : clampDay(`${month}-01`, bounds);

  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    grids.current?.querySelector<HTMLElement>(`[data-day="${focused}"]`)?.focus();
  }, [focused]);

  const show = (day: IsoDay) => {
    if (months.includes(monthOf(day))) return;
    setMonth(day < `${month}-01` ? monthOf(day) : addMonths(monthOf(day), -1));
  };
  const press = (event: KeyboardEvent) => {
    const moved = moveDay(tabStop, event.key);
    if (moved === null) return;
    event.preventDefault();
    const day = clampDay(moved, bounds);
    takesFocus.current = true;
    setFocused(day);
    setHovered(day);
    show(day);
  };
  const pick = (day: IsoDay) => {
    setFocused(day);
    setStart(start === null ? day : null);
    if (start !== null) onSpan(closeSpan(start, day));
  };
  return (
    <div className={styles.calendar}>
      <div className={styles.turn}>
        <IconButton
          icon={ChevronLeft}
          label="Earlier month"
          size="sm"
          onClick={() => setMonth(addMonths(month, -1))}
        />
        <IconButton
          icon={ChevronRight}
          label="Later month"
          size="sm"
          onClick={() => setMonth(addMonths(month, 1))}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the days inside, read in one place. */}
      <div
        className={styles.months}
        ref={grids}
        onKeyDown={press}
        onPointerLeave={() => setHovered(null)}
      >
        {months.map((each) => (
          <MonthGrid
            key={each}
            month={each}
            span={shown}
            bounds={bounds}
            locale={locale}
            tabStop={tabStop}
            onPick={pick}
            onHover={setHovered}
          />
        ))}
      </div>
      <p className={styles.hint} aria-live="polite">
        {start ? 'Choose the last day.' : ''}
      </p>
    </div>
  );
}

function clampDay(day: IsoDay, { earliest, asOf }: DataBounds): IsoDay {
  if (day < earliest) return earliest;
  return day > asOf ? asOf : day;
}
