import { lazy, type ReactNode, Suspense } from 'react';
import type { TileId } from '../../../core/dashboards/overview';
import { Tile } from '../../kit/tiles/Tile';
import type { TileState } from '../../kit/tiles/TileBody';
import { saveRows } from '../../model/exports';
import { useModel } from '../../model/modelContext';
import type { Board } from './board';
import styles from './Overview.module.css';
import { tileMenu } from './tileMenu';

// The grid is a large part of the code, and the dashboard is painted without one.
const TileTable = lazy(() => import('./TileTable'));

interface OverviewTileProps {
  readonly tile: TileId;
  readonly board: Board;
  readonly title: string;
  readonly subtitle?: string;
  readonly legend?: ReactNode;
  readonly className?: string | undefined;
  readonly flush?: boolean;
  /** The mart that its rows are of. */
  readonly mart: string;
  /** Why there is nothing to show; null when there is something. */
  readonly nothing?: string | null;
  /** The filters, in words, that do not reach it; empty when all do. */
  readonly notFilteredBy?: string;
  readonly onPicture?: (format: 'png' | 'svg') => void;
  readonly children: ReactNode;
}

/** A tile of the overview: its picture or the rows behind it, and the ways to their SQL, files and mart. */
export function OverviewTile(props: OverviewTileProps) {
  const { tile, board, mart, nothing = null, onPicture, children, legend, ...face } = props;
  const model = useModel();
  const sql = board.overview.queries[tile];
  const isTable = board.openTable === tile;
  const name = `${face.title.toLowerCase().replaceAll(' ', '_')}`;
  const state: TileState = nothing === null ? board.state : { kind: 'empty', message: nothing };
  return (
    <Tile
      {...face}
      legend={isTable ? undefined : legend}
      notFilteredBy={face.notFilteredBy || undefined}
      flush={isTable || face.flush === true}
      state={state}
      menu={tileMenu({
        mart,
        sql,
        isTable,
        onTable: () => board.onTable(isTable ? undefined : tile),
        onExport: (format) => void saveRows(model, { kind: 'query', sql }, name, format),
        onPicture,
      })}
    >
      {isTable ? (
        <Suspense fallback={<div className={styles.table} />}>
          <TileTable label={face.title} sql={sql} />
        </Suspense>
      ) : (
        children
      )}
    </Tile>
  );
}
