import { memo, type ReactNode } from 'react';
import type { FormatSettings } from '../format/formatSettings';
import type { ColumnFace } from './columns/columnFace';
import type { GridView } from './data/gridView';
import type { RowStore } from './data/rowStore';
import styles from './Grid.module.css';
import { ColumnsPanel } from './panels/ColumnsPanel';
import { FiltersPanel } from './panels/FiltersPanel';

interface GridToolbarProps {
  readonly faces: readonly ColumnFace[];
  readonly view: GridView;
  readonly change: (next: (view: GridView) => GridView) => void;
  readonly listValues: RowStore['listValues'];
  readonly settings: FormatSettings;
  readonly heading: ReactNode;
  readonly actions: ReactNode;
}

/** Drawn anew only when one of its props changes, and so not while the grid scrolls. */
export const GridToolbar = memo(function GridToolbar(props: GridToolbarProps) {
  const { faces, view, change, listValues, settings, heading, actions } = props;
  return (
    <div className={styles.toolbar}>
      <div className={styles.heading}>{heading}</div>
      <FiltersPanel
        faces={faces}
        view={view}
        settings={settings}
        listValues={listValues}
        onChange={(next) => change(() => next)}
      />
      <ColumnsPanel faces={faces} view={view} onChange={(next) => change(() => next)} />
      {actions}
    </div>
  );
});
