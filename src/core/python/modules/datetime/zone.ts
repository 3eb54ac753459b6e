import { valueError } from '../../errors';
import { makeFunction } from '../../functions/makeFunction';
import { quoteText } from '../../quote';
import { PyObject, type Value } from '../../value';
import type { CivilDate } from './civil';
import { type ClockTime, MICROS_PER_DAY, MICROS_PER_SECOND, pad } from './clock';
import { TimeDelta } from './timeDelta';

/** A moment on the calendar and the clock of some place. */
export interface LocalTime {
  readonly date: CivilDate;
  readonly time: ClockTime;
}

/** Python's tzinfo: what the clock of a place shows. */
export abstract class Zone extends PyObject {
  /** Microseconds that local time is ahead of UTC. */
  abstract offsetAt(local: LocalTime): bigint;

  abstract nameAt(local: LocalTime): string;

  /** Microseconds of daylight saving in the offset; null where that is not known. */
  dstAt(_local: LocalTime): bigint | null {
    return null;
  }

  /** The zone that a moment of UTC gets here: pytz has one for each offset of a place. */
  zoneAtUtc(_micros: bigint): Zone {
    return this;
  }
}

/** Python's `datetime.timezone`: a fixed offset. */
export class FixedZone extends Zone {
  readonly typeName = 'datetime.timezone';
  readonly offset: bigint;
  readonly label: string | null;

  constructor(offset: bigint, label: string | null = null) {
    super();
    if (offset <= -MICROS_PER_DAY || offset >= MICROS_PER_DAY) {
      const shown = new TimeDelta(offset).toRepr();
      throw valueError(
        `offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not ${shown}.`,
      );
    }
    this.offset = offset;
    this.label = label;
  }

  override offsetAt(): bigint {
    return this.offset;
  }

  override nameAt(): string {
    if (this.label !== null) return this.label;
    return this.offset === 0n ? 'UTC' : `UTC${offsetText(this.offset, ':')}`;
  }

  override getAttribute(name: string): Value | undefined {
    switch (name) {
      case 'utcoffset':
        return makeFunction(name, 'dt', () => new TimeDelta(this.offset));
      case 'tzname':
        return makeFunction(name, 'dt', () => this.nameAt());
      case 'dst':
        return makeFunction(name, 'dt', () => null);
      default:
        return undefined;
    }
  }

  override equals(other: Value): boolean {
    return other instanceof FixedZone && other.offset === this.offset;
  }

  override hashKey(): string {
    return `timezone ${this.offset}`;
  }

  override toText(): string {
    return this.nameAt();
  }

  override toRepr(): string {
    if (this === UTC) return 'datetime.timezone.utc';
    const label = this.label === null ? '' : `, ${quoteText(this.label)}`;
    return `datetime.timezone(${new TimeDelta(this.offset).toRepr()}${label})`;
  }
}

export const UTC = new FixedZone(0n);

/** An offset as `+02:00`, with seconds where it has some. */
export function offsetText(offset: bigint, separator: ':' | ''): string {
  const total = Number((offset < 0n ? -offset : offset) / MICROS_PER_SECOND);
  const parts = [pad(Math.floor(total / 3600)), pad(Math.floor(total / 60) % 60)];
  if (total % 60 !== 0) parts.push(pad(total % 60));
  return (offset < 0n ? '-' : '+') + parts.join(separator);
}
