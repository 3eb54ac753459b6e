import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../actions/Button';
import { ListBox } from '../fields/ListBox';
import { Popover } from '../overlays/Popover';
import chipStyles from './FilterChip.module.css';
import { type FilterDimension, FilterPicker } from './FilterPicker';
import styles from './FilterPicker.module.css';
import type { FilterSelection } from './filterWords';

interface AddFilterProps {
  readonly dimensions: readonly FilterDimension[];
  readonly selectionOf: (dimensionId: string) => FilterSelection;
  readonly onChange: (dimensionId: string, selection: FilterSelection) => void;
  /** Called when a dimension is chosen, so that its values can be read. */
  readonly onOpen?: (dimensionId: string) => void;
  /** Open by the shortcut `F`. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

/** The dashed chip: choose a dimension, then its values. */
export function AddFilter(props: AddFilterProps) {
  const { dimensions, selectionOf, onChange, onOpen, open, onOpenChange } = props;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = dimensions.find(({ id }) => id === chosenId);
  const choose = (id: string) => {
    setChosenId(id);
    onOpen?.(id);
  };
  const change = (isOpen: boolean) => {
    setChosenId(null);
    onOpenChange?.(isOpen);
  };
  return (
    <Popover
      label="Add a filter"
      open={open}
      onOpenChange={change}
      trigger={
        <Button kind="default" icon={ListFilter} keys={['F']} className={chipStyles.add}>
          Filter
        </Button>
      }
    >
      {chosen ? (
        <FilterPicker
          dimension={chosen}
          selection={selectionOf(chosen.id)}
          onChange={(selection) => onChange(chosen.id, selection)}
        />
      ) : (
        <div className={styles.dimensions}>
          <ListBox
            label="Dimensions"
            options={dimensions.map(({ id, label }) => ({ value: id, label }))}
            selected={[]}
            searchHint="Filter by"
            onPick={choose}
          />
        </div>
      )}
    </Popover>
  );
}
