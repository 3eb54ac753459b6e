import { useState } from 'react';
import { DIMENSIONS, type Dimension, type Filters } from '../../../../core/dashboards/filters';
import { AddFilter } from '../../../kit/filters/AddFilter';
import { FilterChip } from '../../../kit/filters/FilterChip';
import type { FilterDimension } from '../../../kit/filters/FilterPicker';
import type { FilterSelection } from '../../../kit/filters/filterWords';
import { useSettings } from '../../../model/modelContext';
import { appShortcuts } from '../../../shell/shortcuts/appShortcuts';
import { useShortcuts } from '../../../shell/shortcuts/useShortcuts';
import { useDimensions } from './useDimensions';

interface OverviewChipsProps {
  readonly filters: Filters;
  readonly onFilter: (dimension: Dimension, selection: FilterSelection) => void;
}

const KEYS = appShortcuts.filter(({ id }) => id === 'addFilter');
const NONE: FilterSelection = { values: [], excludes: false };

/** A chip for each filter, and the dashed one that adds another. */
export function OverviewChips({ filters, onFilter }: OverviewChipsProps) {
  const singleKeys = useSettings((settings) => settings.singleKeys);
  const [isAdding, setAdding] = useState(false);
  const { dimensions, onOpen } = useDimensions(filters);
  useShortcuts({ shortcuts: KEYS, singleKeys, onShortcut: () => setAdding(true) });
  const selectionOf = (id: string) => filters[id as Dimension] ?? NONE;
  return (
    <>
      {DIMENSIONS.map((dimension, at) => {
        const shown = dimensions[at];
        const selection = filters[dimension];
        if (!shown || !selection) return null;
        return (
          <FilterChip
            key={dimension}
            dimension={shown}
            selection={selection}
            notFound={hasUnknown(shown, selection)}
            onOpen={onOpen}
            onChange={(next) => onFilter(dimension, next)}
            onRemove={() => onFilter(dimension, NONE)}
          />
        );
      })}
      <AddFilter
        dimensions={dimensions}
        selectionOf={selectionOf}
        onChange={(id, selection) => onFilter(id as Dimension, selection)}
        onOpen={onOpen}
        open={isAdding}
        onOpenChange={setAdding}
      />
    </>
  );
}

function hasUnknown({ options }: FilterDimension, { values }: FilterSelection): boolean {
  if (options === null) return false;
  return values.some((value) => !options.some((option) => option.value === value));
}
