import { literal } from '../../../core/sql/quoting';
import { joinSql, type Sql, sql } from '../../../core/sql/sql';
import { byZone } from './momentMacros';
import { FIRST_YEAR, LAST_YEAR, type Transition } from './transitions';

/** When clocks change that do not, in seconds. */
const NEVER_S = 99_999_999_999;

/** By which time years and changes are looked up: UTC, or the time that clocks show. */
type Axis = 'utc' | 'local';

/** How clocks change, by the zones' names in capitals. */
export type Zones = ReadonlyMap<string, readonly Transition[]>;

/** What AT TIME ZONE calls, for zones and UTC, whose names `utc` lists; `unknown` begins what is said of others. */
export function zoneMacro(zones: Zones, { utc, unknown }: { utc: Sql; unknown: Sql }): Sql {
  const shift = (moment: Sql, axis: Axis) => {
    const { width, tables } = tablesOf(zones, axis);
    const cases = tables.map(
      ([name, table]) => sql`WHEN ${literal(name)} THEN ${literal(`[${table.join()}]`)}`,
    );
    const rows = sql`(CASE upper(zone) ${joinSql(cases, ' ')} ELSE error(${unknown} || zone) END)::BIGINT[]`;
    const offset = sql`list_transform([(${rows})[${rowOf(width)}]], lambda s: ${offsetOf(width)})[1]`;
    const sign = axis === 'utc' ? sql`` : sql`-`;
    // The lists of one make DuckDB bind what they hold once, however often it is looked at.
    return sql`list_transform([${moment}], lambda m: CASE WHEN upper(zone) IN (${utc}) OR NOT isfinite(m) THEN m ELSE system.main."+"(m, to_seconds(${sign}(${offset}))) END)[1]`;
  };
  const inUtc = shift(sql`TRY_CAST(t AS TIMESTAMP)`, 'utc');
  const own = sql`(${shift(sql`t::TIMESTAMP`, 'local')})::TIMESTAMPTZ`;
  return sql`timezone(zone, moment) AS list_transform([moment], lambda t: ${byZone(sql`t`, { own, inUtc })})[1], (part) AS system.main.timezone(part)`;
}

/** Where in the table the year of `m` stands. */
function rowOf(width: number): Sql {
  const [first, last, wide] = [literal(FIRST_YEAR), literal(LAST_YEAR), literal(2 * width + 1)];
  const year = sql`(greatest(${first}, least(${last}, system.main.date_part('year', m))) - ${first})`;
  return sql`${year} * ${wide} + 1 : ${year} * ${wide} + ${wide}`;
}

/** Of a year's row `s` the offset that holds at `m`. */
function offsetOf(width: number): Sql {
  const cases = Array.from(
    { length: width },
    (_, at) =>
      sql`WHEN system.main.epoch_us(m) < s[${literal(at + 1)}] * 1000000 THEN s[${literal(width + at + 1)}]`,
  );
  const last = sql`s[${literal(2 * width + 1)}]`;
  return cases.length === 0 ? last : sql`CASE ${joinSql(cases, ' ')} ELSE ${last} END`;
}

/** For each zone and year `width` moments of change, and the offsets before, between and after them; all in seconds. */
function tablesOf(zones: Zones, axis: Axis) {
  const years = [...zones].map(
    ([name, transitions]) => [name, yearsOf(transitions, axis)] as const,
  );
  const width = Math.max(...years.flatMap(([, rows]) => rows.map(({ changes }) => changes.length)));
  const tables = years.map(([name, rows]) => {
    const table = rows.flatMap(({ changes, offsets }) => [
      ...filled(changes, width, NEVER_S),
      ...filled(offsets, width + 1, offsets.at(-1) ?? 0),
    ]);
    return [name, table] as const;
  });
  return { width, tables };
}

function yearsOf(transitions: readonly Transition[], axis: Axis) {
  // A time that comes twice is the later one, and one that never comes is read as before the change, as in icu.
  const placed = transitions.map(({ atMs, offsetMs }) => ({
    at: (axis === 'utc' ? atMs : atMs + offsetMs) / 1000,
    offset: offsetMs / 1000,
  }));
  return Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, row) => {
    const from = Date.UTC(FIRST_YEAR + row, 0, 1) / 1000;
    const to = Date.UTC(FIRST_YEAR + row + 1, 0, 1) / 1000;
    const before = placed.findLast(({ at }) => at <= from) ?? placed[0];
    const within = placed.filter(({ at }) => at > from && at < to);
    return {
      changes: within.map(({ at }) => at),
      offsets: [before?.offset ?? 0, ...within.map(({ offset }) => offset)],
    };
  });
}

function filled(values: readonly number[], length: number, filler: number): number[] {
  return Array.from({ length }, (_, at) => values[at] ?? filler);
}
