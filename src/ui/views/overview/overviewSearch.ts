import { isIsoDay } from '../../../core/base/calendar';
import {
  type Comparison,
  type OverviewRequest,
  TILES,
  type TileId,
} from '../../../core/dashboards/overview';
import type { DateRange, RangePreset } from '../../../core/dashboards/period';
import { comparisons, type Grain, grains } from '../../kit/dates/comparison';
import { rangePresets } from '../../kit/dates/dateRange';
import { type FilterParameters, filtersOf, readFilterParameters } from './filters/filterParameters';

/** What the overview is narrowed to, as its address holds it; what is left out has its default. */
export interface OverviewSearch extends FilterParameters {
  readonly range?: RangePreset;
  readonly from?: string;
  readonly to?: string;
  readonly cmp?: Comparison;
  readonly grain?: Grain;
  /** The tile that is open as a table. */
  readonly tile?: TileId;
}

const DEFAULT_PRESET: RangePreset = 'last_91d';

/** Reads an address's parameters; what means nothing is left out, so that a bad link shows the default. */
export function readOverviewSearch(raw: Readonly<Record<string, unknown>>): OverviewSearch {
  const { range, from, to, cmp, grain, tile } = raw;
  const comparison = comparisons.find(({ value }) => value === cmp)?.value;
  const chosenGrain = grains.find(({ value }) => value === grain)?.value;
  const openTile = TILES.find((known) => known === tile);
  const hasDates = isDay(from) && isDay(to) && from <= to;
  return {
    ...(hasDates ? { from, to } : isPreset(range) && { range }),
    ...(comparison && { cmp: comparison }),
    ...(chosenGrain && { grain: chosenGrain }),
    ...(openTile && { tile: openTile }),
    ...readFilterParameters(raw),
  };
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && isIsoDay(value);
}

function isPreset(value: unknown): value is RangePreset {
  return typeof value === 'string' && Object.hasOwn(rangePresets, value);
}

export function rangeOf({ range, from, to }: OverviewSearch): DateRange {
  if (from !== undefined && to !== undefined) return { kind: 'dates', from, to };
  return { kind: 'preset', preset: range ?? DEFAULT_PRESET };
}

/** The search with another range; the default one is left out of the address. */
export function withRange(search: OverviewSearch, chosen: DateRange): OverviewSearch {
  const { range: _, from: __, to: ___, ...rest } = search;
  if (chosen.kind === 'dates') return { ...rest, from: chosen.from, to: chosen.to };
  return chosen.preset === DEFAULT_PRESET ? rest : { ...rest, range: chosen.preset };
}

/** The search with a tile open as a table, or with none. */
export function withTable(search: OverviewSearch, tile: TileId | undefined): OverviewSearch {
  const { tile: _, ...rest } = search;
  return tile === undefined ? rest : { ...rest, tile };
}

/** What the marts are asked for; the grain is the page's own matter. */
export function requestOf(search: OverviewSearch): OverviewRequest {
  return {
    range: rangeOf(search),
    comparison: search.cmp ?? 'prev',
    filters: filtersOf(search),
  };
}

/** Whether the search asks for what the next visit paints first. */
export function isDefaultRequest(search: OverviewSearch): boolean {
  const { range, from, cmp } = search;
  const isFiltered = Object.keys(filtersOf(search)).length > 0;
  return range === undefined && from === undefined && cmp === undefined && !isFiltered;
}

/** In how many ways the page is not as it opens: dates, comparison, grain, and each filter. */
export function countNarrowing(search: OverviewSearch): number {
  const { range, from, cmp, grain } = search;
  const isSet = [range ?? from, cmp, grain].filter((value) => value !== undefined);
  return isSet.length + Object.keys(filtersOf(search)).length;
}
