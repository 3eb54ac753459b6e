import { lazy, Suspense, useState } from 'react';
import type { Period } from '../../../core/dashboards/period';
import { Segmented } from '../../kit/actions/Segmented';
import { CompareSelect } from '../../kit/dates/CompareSelect';
import { grains } from '../../kit/dates/comparison';
import { DateRangePicker } from '../../kit/dates/DateRangePicker';
import { useEngine, useFormat, useSettings } from '../../model/modelContext';
import { FilterBar } from '../../shell/FilterBar';
import { appShortcuts } from '../../shell/shortcuts/appShortcuts';
import { useShortcuts } from '../../shell/shortcuts/useShortcuts';
import { filtersOf, withFilter } from './filters/filterParameters';
import { OverviewChips } from './filters/OverviewChips';
import { countNarrowing, type OverviewSearch, rangeOf, withRange } from './overviewSearch';

// They say something of builds and data: there is nothing to say before the engine is up.
const Notices = lazy(() => import('./notice/Notices'));

interface OverviewFiltersProps {
  readonly search: OverviewSearch;
  readonly onSearch: (search: OverviewSearch) => void;
  /** First and last day of the data; undefined until they are known. */
  readonly data: Period | undefined;
}

const KEYS = appShortcuts.filter(({ id }) => id === 'openDates');

/** The dates, what they are compared with, and the grain. */
export function OverviewFilters({ search, onSearch, data }: OverviewFiltersProps) {
  const { locale } = useFormat();
  const singleKeys = useSettings((settings) => settings.singleKeys);
  const isUp = useEngine((facts) => facts.report !== null);
  const [isOpen, setOpen] = useState(false);
  useShortcuts({ shortcuts: KEYS, singleKeys, onShortcut: () => setOpen(true) });
  return (
    <FilterBar
      count={countNarrowing(search)}
      onClearAll={() => onSearch({})}
      notice={<Suspense>{isUp && <Notices />}</Suspense>}
    >
      {data && (
        <DateRangePicker
          value={rangeOf(search)}
          onChange={(range) => onSearch(withRange(search, range))}
          bounds={{ earliest: data.from, asOf: data.to }}
          locale={locale}
          open={isOpen}
          onOpenChange={setOpen}
        />
      )}
      <CompareSelect
        value={search.cmp ?? 'prev'}
        onChange={(next) => onSearch({ ...search, cmp: next === 'prev' ? undefined : next })}
      />
      <Segmented
        label="Grain"
        segments={grains}
        value={search.grain ?? 'auto'}
        onChange={(next) => onSearch({ ...search, grain: next === 'auto' ? undefined : next })}
      />
      <OverviewChips
        filters={filtersOf(search)}
        onFilter={(dimension, selection) => onSearch(withFilter(search, dimension, selection))}
      />
    </FilterBar>
  );
}
