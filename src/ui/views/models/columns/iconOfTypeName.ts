import { Calendar, CalendarClock, Hash, ToggleLeft, Type } from 'lucide-react';
import type { IconShape } from '../../../kit/marks/Icon';

const ICONS: readonly (readonly [RegExp, IconShape])[] = [
  [/^(u?(tiny|small|big|huge)?int|integer|dec|num|double|float|real)/i, Hash],
  [/^date$/i, Calendar],
  [/^timestamp/i, CalendarClock],
  [/^bool/i, ToggleLeft],
];

/** The icon of a type that is only described so far: the one it will have once the column is read. */
export function iconOfTypeName(typeName: string): IconShape {
  return ICONS.find(([pattern]) => pattern.test(typeName))?.[1] ?? Type;
}
