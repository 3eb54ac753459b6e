import { requireInteger, requireText } from '../../arguments';
import { Dict } from '../../dict';
import { PythonError } from '../../errors';
import { makeFunction } from '../../functions/makeFunction';
import { toRepr } from '../../repr';
import { PySet } from '../../set';
import type { Value } from '../../value';
import { PlaceClock } from './placeClock';
import { OffsetZone, PlaceZone } from './zones';

/**
 * dbt's `modules.pytz`: `timezone`, `utc`, `FixedOffset` and the lists of names, from Intl. Its tables of countries and its
 * error classes are absent.
 */
export function makePytzModule(): Dict {
  const utc = new OffsetZone(0n);
  const zones = new Map<string, Value>();
  const findZone = (name: Value): Value => {
    const place = requireText(name);
    if (place.toUpperCase() === 'UTC') return utc;
    const zone = zones.get(place) ?? makeZone(place);
    zones.set(place, zone);
    return zone;
  };
  const names = Intl.supportedValuesOf('timeZone');
  return new Dict([
    ['utc', utc],
    ['timezone', makeFunction('timezone', 'zone', findZone)],
    [
      'FixedOffset',
      makeFunction('FixedOffset', 'offset', (minutes) =>
        requireInteger(minutes) === 0n ? utc : new OffsetZone(requireInteger(minutes)),
      ),
    ],
    ['all_timezones', names],
    ['all_timezones_set', new PySet(names)],
    ['common_timezones', names],
    ['common_timezones_set', new PySet(names)],
  ]);
}

function makeZone(place: string): Value {
  try {
    const clock = new PlaceClock(place);
    return new PlaceZone(clock, clock.meanTime());
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new PythonError('UnknownTimeZoneError', toRepr(place), { cause });
  }
}
