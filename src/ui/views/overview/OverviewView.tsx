import { useDeferredValue, useMemo } from 'react';
import type { Overview } from '../../../core/dashboards/overview';
import { ErrorState } from '../../kit/messages/ErrorState';
import { useFormat } from '../../model/modelContext';
import { Page } from '../../shell/Page';
import type { Board } from './board';
import { filtersOf, pickValue, withFilter } from './filters/filterParameters';
import { KeyFigures } from './KeyFigures';
import { keyFigures } from './keyFigures';
import styles from './Overview.module.css';
import { OverviewFilters } from './OverviewFilters';
import { OverviewSkeleton } from './OverviewSkeleton';
import { type OverviewSearch, withRange, withTable } from './overviewSearch';
import { ChannelsTile } from './tiles/ChannelsTile';
import { CustomersTile } from './tiles/CustomersTile';
import { ProductsTile } from './tiles/ProductsTile';
import { RevenueTile } from './tiles/RevenueTile';
import { SegmentsTile } from './tiles/SegmentsTile';
import { useOverview } from './useOverview';

interface OverviewViewProps {
  readonly search: OverviewSearch;
  readonly onSearch: (search: OverviewSearch) => void;
}

/** The home page: how the shop is doing. */
export function OverviewView({ search, onSearch }: OverviewViewProps) {
  const { overview, error, isStale, retry } = useOverview(search);
  const settings = useFormat();
  const figures = useMemo(() => overview && keyFigures(overview, settings), [overview, settings]);
  // The figures come first; the tiles are then rendered in slices, and the page answers meanwhile.
  const showsTiles = useDeferredValue(overview !== undefined, false);
  const hasFailed = error !== null && !overview;
  return (
    <Page
      title="Overview"
      showsEarly
      filterBar={<OverviewFilters {...{ search, onSearch }} data={overview?.data} />}
    >
      {hasFailed ? (
        <ErrorState
          message="The dashboard could not be read from the marts. Build the project, then try again."
          details={error.message}
          onRetry={retry}
        />
      ) : (
        <div className={styles.board}>
          <KeyFigures figures={figures ?? null} settings={settings} />
          {overview && showsTiles ? (
            <Tiles {...{ overview, search, onSearch, isStale }} />
          ) : (
            <OverviewSkeleton />
          )}
        </div>
      )}
    </Page>
  );
}

interface TilesProps extends OverviewViewProps {
  readonly overview: Overview;
  readonly isStale: boolean;
}

function Tiles({ overview, search, onSearch, isStale }: TilesProps) {
  const settings = useFormat();
  const filters = filtersOf(search);
  const board: Board = {
    overview,
    state: isStale ? { kind: 'loading', keepsPicture: true } : { kind: 'ready' },
    settings,
    openTable: search.tile,
    onTable: (tile) => onSearch(withTable(search, tile)),
    filters,
    onPick: (dimension, value, adds) =>
      onSearch(withFilter(search, dimension, pickValue(filters[dimension], value, adds))),
  };
  return (
    <>
      <RevenueTile
        board={board}
        grain={search.grain ?? 'auto'}
        onDays={(from, to) => onSearch(withRange(search, { kind: 'dates', from, to }))}
      />
      <ChannelsTile board={board} />
      <SegmentsTile board={board} />
      <ProductsTile board={board} />
      <CustomersTile board={board} />
    </>
  );
}
