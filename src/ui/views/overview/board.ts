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
}
