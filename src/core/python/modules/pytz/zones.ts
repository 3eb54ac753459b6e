import { PythonError, typeError, valueError } from '../../errors';
import { makeFunction } from '../../functions/makeFunction';
import { quoteText } from '../../quote';
import { isTrue } from '../../truth';
import type { Value } from '../../value';
import { PyDateTime } from '../datetime/pyDateTime';
import { TimeDelta } from '../datetime/timeDelta';
import { type LocalTime, Zone } from '../datetime/zone';
import type { ClockRule, PlaceClock } from './placeClock';

const MICROS_PER_DAY = 86_400_000_000n;

/** A zone of pytz: it makes moments of its own by `localize`. */
abstract class PytzZone extends Zone {
  /** The moment that a clock here shows; `isDst` says which of two where it showed it twice. */
  abstract localize(local: PyDateTime, isDst: Value): PyDateTime;

  override getAttribute(name: string): Value | undefined {
    switch (name) {
      case 'localize':
        return makeFunction(name, 'dt, is_dst=False', (moment, isDst) => {
          const local = requireMoment(moment);
          if (local.zone !== null) {
            throw valueError('Not naive datetime (tzinfo is already set)');
          }
          return this.localize(local, isDst);
        });
      case 'normalize':
        return makeFunction(name, 'dt, is_dst=False', (moment) =>
          PyDateTime.fromUtcMicros(requireMoment(moment).utcMicros, this),
        );
      case 'fromutc':
        return makeFunction(name, 'dt', (moment) =>
          PyDateTime.fromUtcMicros(requireMoment(moment).localMicros, this),
        );
      default:
        return this.getQuestion(name);
    }
  }

  override hashKey(): string {
    return `pytz ${this.toText()}`;
  }

  override equals(other: Value): boolean {
    return other instanceof PytzZone && other.toRepr() === this.toRepr();
  }

  private getQuestion(name: string): Value | undefined {
    const ask = (answer: (zone: Zone, local: PyDateTime) => Value) =>
      makeFunction(name, 'dt, is_dst=None', (moment, isDst) => {
        const local = this.localize(requireMoment(moment), isDst === null ? false : isDst);
        return answer(local.zone ?? this, local);
      });
    switch (name) {
      case 'utcoffset':
        return ask((zone, local) => new TimeDelta(zone.offsetAt(local)));
      case 'tzname':
        return ask((zone, local) => zone.nameAt(local));
      case 'dst':
        return ask((zone, local) => new TimeDelta(zone.dstAt(local) ?? 0n));
      default:
        return undefined;
    }
  }
}

/** `pytz.utc` and `pytz.FixedOffset(minutes)`. */
export class OffsetZone extends PytzZone {
  readonly typeName = 'pytz.FixedOffset';
  private readonly minutes: bigint;

  constructor(minutes: bigint) {
    super();
    if (minutes <= -1440n || minutes >= 1440n) {
      throw valueError(`('absolute offset is too large', ${minutes})`);
    }
    this.minutes = minutes;
  }

  override offsetAt(): bigint {
    return this.minutes * 60_000_000n;
  }

  override nameAt(): string {
    return this.minutes === 0n ? 'UTC' : 'None';
  }

  override dstAt(): bigint {
    return 0n;
  }

  override localize(local: PyDateTime): PyDateTime {
    return new PyDateTime(local.date, local.time, this);
  }

  override getAttribute(name: string): Value | undefined {
    if (name === 'zone') return this.minutes === 0n ? 'UTC' : null;
    return super.getAttribute(name);
  }

  override toText(): string {
    return this.minutes === 0n ? 'UTC' : this.toRepr();
  }

  override toRepr(): string {
    return this.minutes === 0n ? '<UTC>' : `pytz.FixedOffset(${this.minutes})`;
  }
}

/** The clock of a place with one of its rules: pytz has such a zone for each. */
export class PlaceZone extends PytzZone {
  readonly typeName = 'pytz.tzfile.DstTzInfo';
  private readonly clock: PlaceClock;
  private readonly rule: ClockRule;

  constructor(clock: PlaceClock, rule: ClockRule) {
    super();
    this.clock = clock;
    this.rule = rule;
  }

  override offsetAt(_local: LocalTime): bigint {
    return this.rule.offset;
  }

  override nameAt(_local: LocalTime): string {
    return this.rule.name;
  }

  override dstAt(_local: LocalTime): bigint {
    return this.rule.dst;
  }

  override zoneAtUtc(micros: bigint): Zone {
    return new PlaceZone(this.clock, this.clock.ruleAt(micros));
  }

  override localize(local: PyDateTime, isDst: Value): PyDateTime {
    const rule = this.chooseRule(local, isDst);
    return new PyDateTime(local.date, local.time, new PlaceZone(this.clock, rule));
  }

  override getAttribute(name: string): Value | undefined {
    return name === 'zone' ? this.clock.place : super.getAttribute(name);
  }

  override toText(): string {
    return this.clock.place;
  }

  override toRepr(): string {
    const { place } = this.clock;
    if (place.startsWith('Etc/')) return `<StaticTzInfo ${quoteText(place)}>`;
    const { name, offset, dst } = this.rule;
    const shown = new TimeDelta(offset).toText();
    const sign = offset < 0n ? '' : '+';
    return `<DstTzInfo ${quoteText(place)} ${name}${sign}${shown} ${dst === 0n ? 'STD' : 'DST'}>`;
  }

  /** The rule under which the clock showed a time: one, or two when it was set back, or none when it was set forward. */
  private chooseRule(local: PyDateTime, isDst: Value): ClockRule {
    const { localMicros } = local;
    const around = [-MICROS_PER_DAY, MICROS_PER_DAY].map((shift) =>
      this.clock.ruleAt(localMicros + shift),
    );
    const fitting = around.filter(
      ({ offset }) => this.clock.ruleAt(localMicros - offset).offset === offset,
    );
    const offsets = new Set(fitting.map(({ offset }) => offset));
    const [only] = fitting;
    if (only !== undefined && offsets.size === 1)
      return this.clock.ruleAt(localMicros - only.offset);
    if (isDst === null) {
      const kind = only === undefined ? 'NonExistentTimeError' : 'AmbiguousTimeError';
      throw new PythonError(kind, local.toText());
    }
    const [standard, daylight] = around.sort((a, b) => Number(a.dst - b.dst));
    return (isTrue(isDst) ? daylight : standard) ?? this.rule;
  }
}

function requireMoment(value: Value): PyDateTime {
  if (value instanceof PyDateTime) return value;
  throw typeError('a datetime is required');
}
