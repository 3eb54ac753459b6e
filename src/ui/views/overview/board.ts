import type { Dimension, Filters } from '../../../core/dashboards/filters';
import type { Overview, TileId } from '../../../core/dashboards/overview';
import type { FormatSettings } from '../../format/formatSettings';
import type { TileState } from '../../kit/tiles/TileBody';

/** What every tile of the overview stands on. */
export interface Board {
  readonly overview: Overview;
  readonly state: TileState;
  readonly settings: FormatSettings;
  /** The tile that shows its rows instead of its picture. */
  readonly openTable: TileId | undefined;
  readonly onTable: (tile: TileId | undefined) => void;
  readonly filters: Filters;
  /** A click on a mark: the page narrows to its value; `adds` joins it to those that are chosen. */
  readonly onPick: (dimension: Dimension, value: string, adds: boolean) => void;
}

/** The values of a dimension that a filter has chosen; undefined when it has chosen none, or excludes some. */
export function chosenOf(filters: Filters, dimension: Dimension): readonly string[] | undefined {
  const filter = filters[dimension];
  return filter && !filter.excludes ? filter.values : undefined;
}
