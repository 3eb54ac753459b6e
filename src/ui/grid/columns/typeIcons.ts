import {
  Binary,
  Braces,
  Brackets,
  Calendar,
  CalendarClock,
  Clock,
  Hash,
  Hourglass,
  ToggleLeft,
  Type,
} from 'lucide-react';
import type { ColumnType } from '../../../core/warehouse/rowSet';
import type { IconShape } from '../../kit/marks/Icon';

/** The icon and the word for a column's type, as the table tree and the grid heads show them. */
export function describeType(type: ColumnType): {
  readonly icon: IconShape;
  readonly word: string;
} {
  switch (type.kind) {
    case 'boolean':
      return { icon: ToggleLeft, word: 'true or false' };
    case 'integer':
    case 'decimal':
    case 'float':
      return { icon: Hash, word: 'number' };
    case 'text':
    case 'unknown':
      return { icon: Type, word: 'text' };
    case 'blob':
      return { icon: Binary, word: 'bytes' };
    case 'date':
      return { icon: Calendar, word: 'date' };
    case 'time':
      return { icon: Clock, word: 'time' };
    case 'timestamp':
      return { icon: CalendarClock, word: 'timestamp' };
    case 'interval':
      return { icon: Hourglass, word: 'interval' };
    case 'list':
      return { icon: Brackets, word: 'list' };
    case 'struct':
    case 'map':
      return { icon: Braces, word: 'nested' };
  }
}
