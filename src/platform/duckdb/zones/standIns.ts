import { joinSql, type Sql, sql } from '../../../core/sql/sql';
import { UNKNOWN_ZONE, UTC_NAMES } from '../withoutExtensions';
import { momentMacros } from './momentMacros';
import { findTransitions, type Transition } from './transitions';
import { zoneMacro } from './zoneMacro';

const UTC: readonly Transition[] = [{ atMs: 0, offsetMs: 0 }];

/** What the connections of a database have come to know of time zones. */
export interface ZoneLore {
  /** Whether the database holds timestamps with a time zone, or a statement has spoken of them; undefined until one is run. */
  isZoned: Promise<boolean> | undefined;
  /** By their names in capitals; none for what is no zone. */
  readonly zones: Map<string, readonly Transition[] | undefined>;
  /** Counts the zones that were learnt. */
  version: number;
}

/** Whether one of these is a zone that was not known before. */
export function learnZones(lore: ZoneLore, names: readonly string[]): boolean {
  const before = lore.version;
  for (const name of names) {
    const key = name.toUpperCase();
    if (lore.zones.has(key) || UTC_NAMES.includes(`'${key}'`)) continue;
    const transitions = findTransitions(name);
    lore.zones.set(key, transitions);
    if (transitions) lore.version += 1;
  }
  return lore.version > before;
}

/** Makes the macros that stand in for icu. */
export function standIns({ zones }: ZoneLore): Sql {
  const known = new Map([...zones].flatMap(([name, found]) => (found ? [[name, found]] : [])));
  const ofZones = zoneMacro(known.set('UTC', UTC), { utc: UTC_NAMES, unknown: UNKNOWN_ZONE });
  return joinSql(
    momentMacros([ofZones]).map((macro) => sql`CREATE OR REPLACE TEMP MACRO ${macro}`),
    '; ',
  );
}
