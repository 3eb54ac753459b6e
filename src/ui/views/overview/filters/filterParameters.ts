import { DIMENSIONS, type Dimension, type Filters } from '../../../../core/dashboards/filters';
import type { FilterSelection } from '../../../kit/filters/filterWords';

/** The filters as an address holds them: `f.channel=email,direct`, `f.country=!US`. */
export type FilterParameters = Readonly<Partial<Record<`f.${Dimension}`, string>>>;

const NOT = '!';

/** The parameters that are filters; values that no data has stay, so that the user sees them and takes them away. */
export function readFilterParameters(raw: Readonly<Record<string, unknown>>): FilterParameters {
  return Object.fromEntries(
    DIMENSIONS.flatMap((dimension) => {
      const text = raw[`f.${dimension}`];
      return typeof text === 'string' ? [[`f.${dimension}`, text]] : [];
    }),
  );
}

export function filtersOf(parameters: FilterParameters): Filters {
  return Object.fromEntries(
    DIMENSIONS.flatMap((dimension) => {
      const text = parameters[`f.${dimension}`];
      return text === undefined ? [] : [[dimension, readSelection(text)]];
    }),
  );
}

/** The parameters with another choice of a dimension; no values take the filter away. */
export function withFilter<T extends FilterParameters>(
  parameters: T,
  dimension: Dimension,
  selection: FilterSelection,
): T {
  const text = selection.values.length === 0 ? undefined : writeSelection(selection);
  return { ...parameters, [`f.${dimension}`]: text };
}

/** What a click on a mark makes of a choice: that value alone, or none when it was that already; `adds` joins it to the others. */
export function pickValue(
  before: FilterSelection | undefined,
  value: string,
  adds: boolean,
): FilterSelection {
  const values = before && !before.excludes ? before.values : [];
  const isChosen = values.includes(value);
  if (!adds) return { values: isChosen && values.length === 1 ? [] : [value], excludes: false };
  const others = values.filter((each) => each !== value);
  return { values: isChosen ? others : [...values, value], excludes: false };
}

function readSelection(text: string): FilterSelection {
  const excludes = text.startsWith(NOT);
  const list = excludes ? text.slice(NOT.length) : text;
  return { values: list.split(',').map(decode), excludes };
}

function writeSelection({ values, excludes }: FilterSelection): string {
  return (excludes ? NOT : '') + values.map(encode).join(',');
}

/** Commas part the values, and a `!` at the beginning excludes them. */
function encode(value: string): string {
  return value.replace(/[%,!]/g, (letter) => encodeURIComponent(letter).replace('!', '%21'));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
