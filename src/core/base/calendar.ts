/** A day as `YYYY-MM-DD`, in UTC. Such days sort and compare as plain strings. */
export type IsoDay = string;
/** A month as `YYYY-MM`. */
export type IsoMonth = string;

const dayMs = 86_400_000;

/** Whether the text is a day that exists: `2026-02-30` is none. */
export function isIsoDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && toIsoDay(Date.parse(text)) === text;
}

function toIsoDay(timeMs: number): IsoDay {
  return Number.isNaN(timeMs) ? '' : new Date(timeMs).toISOString().slice(0, 10);
}

export function addDays(day: IsoDay, count: number): IsoDay {
  return toIsoDay(Date.parse(day) + count * dayMs);
}

/** Days from the first to the second, both ends counted: a day to itself is 1. */
export function countDays(from: IsoDay, to: IsoDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
}

export function monthOf(day: IsoDay): IsoMonth {
  return day.slice(0, 7);
}

export function firstDay(month: IsoMonth): IsoDay {
  return `${month}-01`;
}

export function lastDay(month: IsoMonth): IsoDay {
  return addDays(firstDay(addMonths(month, 1)), -1);
}

export function addMonths(month: IsoMonth, count: number): IsoMonth {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return toIsoDay(Date.UTC(year, number - 1 + count, 1)).slice(0, 7);
}

/** The same day in another month, or its last day where that month is shorter. */
export function moveByMonths(day: IsoDay, count: number): IsoDay {
  const month = addMonths(monthOf(day), count);
  const last = lastDay(month);
  const same = `${month}${day.slice(7)}`;
  return same < last ? same : last;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: IsoDay): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

/** The weeks of a month, Monday first; null where the week runs into another month. */
export function listWeeks(month: IsoMonth): (IsoDay | null)[][] {
  const first = firstDay(month);
  const before = weekdayOf(first);
  const days = countDays(first, lastDay(month));
  return Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const at = week * 7 + weekday - before;
      return at >= 0 && at < days ? addDays(first, at) : null;
    }),
  );
}

/** The first day of the quarter that the day lies in. */
export function quarterStart(day: IsoDay): IsoDay {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
}

/** Where a key moves the focused day of a calendar; null for keys that do not move it. */
export function moveDay(day: IsoDay, key: string): IsoDay | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, -weekdayOf(day));
    case 'End':
      return addDays(day, 6 - weekdayOf(day));
    case 'PageUp':
      return moveByMonths(day, -1);
    case 'PageDown':
      return moveByMonths(day, 1);
    default:
      return null;
  }
}
