import { VisuallyHidden } from '../kit/messages/VisuallyHidden';
import { seeRow } from './cells/seeRow';
import type { DataGridProps, OpenGridProps } from './dataGridProps';
import styles from './Grid.module.css';
import { GridFooter } from './GridFooter';
import { GridSkeleton } from './GridSkeleton';
import { GridTable } from './GridTable';
import { GridToolbar } from './GridToolbar';
import { useGrid } from './useGrid';

/** The one grid of the app: rows in memory or a table of any size, with everything that readers do to columns. */
export function DataGrid(props: DataGridProps) {
  const { source, look = 'panel', rows = 'grid', height = 'fill' } = props;
  return (
    <div className={styles.frame} data-look={look} data-rows={rows} data-height={height}>
      {source === null ? (
        <GridSkeleton label={props.label} />
      ) : (
        <OpenGrid {...props} source={source} />
      )}
    </div>
  );
}

function OpenGrid(props: OpenGridProps) {
  const grid = useGrid(props);
  const { snapshot, store, view, change, focus } = grid;
  const { onRowOpen, hasFooter = true } = props;
  const open = onRowOpen && ((row: number) => onRowOpen(seeRow({ snapshot, ids: store.ids }, row)));
  const clear =
    view.filters.length > 0 ? () => change((known) => ({ ...known, filters: [] })) : null;
  return (
    <>
      {props.heading !== null && (
        <GridToolbar
          faces={grid.faces}
          view={view}
          change={change}
          listValues={store.listValues}
          settings={props.settings}
          heading={props.heading}
          actions={props.actions}
        />
      )}
      <GridTable grid={grid} props={props} onOpen={open} />
      {hasFooter && (
        <GridFooter
          snapshot={snapshot}
          settings={props.settings}
          block={focus.block}
          footnote={props.footnote}
          onClearFilters={clear}
        />
      )}
      <VisuallyHidden>
        <span aria-live="polite">{grid.text}</span>
      </VisuallyHidden>
    </>
  );
}
