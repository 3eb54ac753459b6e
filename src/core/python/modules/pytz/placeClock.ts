import { clockFormat } from '../../../base/clockFormat';
import { EPOCH_ORDINAL, toOrdinal } from '../datetime/civil';
import { MICROS_PER_DAY, MICROS_PER_SECOND } from '../datetime/clock';
import { offsetText } from '../datetime/zone';

/** What the clock of a place showed at some moment, against UTC. */
export interface ClockRule {
  readonly offset: bigint;
  readonly name: string;
  /** The part of the offset that is daylight saving. */
  readonly dst: bigint;
}

// No locale of Intl knows the short names of all zones; each knows those of its own part of the world.
const NAMING_LOCALES = ['en-US', 'en-GB', 'en-AU', 'en-IN', 'en-CA', 'en-NZ', 'en-ZA'] as const;
const MICROS_PER_MINUTE = 60n * MICROS_PER_SECOND;
const BEFORE_STANDARD_TIME = microsOfYear(1800, 0);

/** The clocks of a place through the ages, from Intl's time zone data. */
export class PlaceClock {
  readonly place: string;
  private readonly fields: Intl.DateTimeFormat;
  private readonly rules = new Map<string, ClockRule>();

  /** Throws RangeError for a place that Intl does not know. */
  constructor(place: string) {
    this.place = place;
    this.fields = clockFormat(place);
  }

  /** The rule at a moment of UTC, in microseconds since 1970. */
  ruleAt(micros: bigint): ClockRule {
    const offset = this.offsetAt(micros);
    const dst = offset - this.standardOffset(micros);
    const key = `${offset} ${dst}`;
    const known = this.rules.get(key);
    if (known !== undefined) return known;
    const rule = { offset, dst, name: this.nameAt(micros, offset) };
    this.rules.set(key, rule);
    return rule;
  }

  /** The sun's time of the place, before there was standard time, to the minute: where pytz begins. */
  meanTime(): ClockRule {
    const offset = this.offsetAt(BEFORE_STANDARD_TIME);
    const half = offset < 0n ? -MICROS_PER_MINUTE / 2n : MICROS_PER_MINUTE / 2n;
    const minutes = (offset + half) / MICROS_PER_MINUTE;
    return { offset: minutes * MICROS_PER_MINUTE, name: 'LMT', dst: 0n };
  }

  private offsetAt(micros: bigint): bigint {
    const seconds = micros / MICROS_PER_SECOND;
    const parts = new Map(
      this.fields
        .formatToParts(new Date(Number(seconds) * 1000))
        .map(({ type, value }) => [type, Number(value)]),
    );
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    const days = toOrdinal({ year: part('year'), month: part('month'), day: part('day') });
    const clock = (part('hour') * 60 + part('minute')) * 60 + part('second');
    const local = BigInt(days - EPOCH_ORDINAL) * MICROS_PER_DAY + BigInt(clock) * MICROS_PER_SECOND;
    return local - seconds * MICROS_PER_SECOND;
  }

  /** The smaller offset of the year's winter and summer. */
  private standardOffset(micros: bigint): bigint {
    const year = new Date(Number(micros / 1000n)).getUTCFullYear();
    const winter = this.offsetAt(microsOfYear(year, 0));
    const summer = this.offsetAt(microsOfYear(year, 6));
    if (winter < summer) return winter;
    return summer;
  }

  private nameAt(micros: bigint, offset: bigint): string {
    const moment = new Date(Number(micros / 1000n));
    for (const locale of NAMING_LOCALES) {
      const format = new Intl.DateTimeFormat(locale, {
        timeZone: this.place,
        timeZoneName: 'short',
      });
      const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value;
      if (name !== undefined && !/^(?:GMT|UTC)[+-]/.test(name)) return name;
    }
    return offsetText(offset, '').replace(/00$/, '');
  }
}

function microsOfYear(year: number, month: number): bigint {
  return BigInt(Date.UTC(year, month, 1)) * 1000n;
}
