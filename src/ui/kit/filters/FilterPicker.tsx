import { Button } from '../actions/Button';
import { Segmented } from '../actions/Segmented';
import { ListBox } from '../fields/ListBox';
import type { ListOption } from '../fields/listOptions';
import { Spinner } from '../marks/Spinner';
import styles from './FilterPicker.module.css';
import { type FilterSelection, toggleValue } from './filterWords';

export interface FilterDimension {
  readonly id: string;
  readonly label: string;
  /** Its values with their counts; null while they are loading. */
  readonly options: readonly ListOption[] | null;
}

interface FilterPickerProps {
  readonly dimension: FilterDimension;
  readonly selection: FilterSelection;
  readonly onChange: (selection: FilterSelection) => void;
}

const modes = [
  { value: 'is', label: 'is' },
  { value: 'isNot', label: 'is not' },
] as const;

/** The values of one dimension to choose from; every choice takes effect at once. */
export function FilterPicker({ dimension, selection, onChange }: FilterPickerProps) {
  return (
    <div className={styles.picker}>
      <div className={styles.head}>
        <span className={styles.name}>{dimension.label}</span>
        <Segmented
          label={`${dimension.label} is or is not`}
          value={selection.excludes ? 'isNot' : 'is'}
          segments={modes}
          onChange={(mode) => onChange({ ...selection, excludes: mode === 'isNot' })}
        />
      </div>
      {dimension.options === null ? (
        <p className={styles.loading}>
          <Spinner size={14} /> Reading the values
        </p>
      ) : (
        <ListBox
          label={dimension.label}
          options={dimension.options}
          selected={selection.values}
          multiple
          searchHint={`Search ${dimension.label.toLowerCase()}`}
          onPick={(value) => onChange(toggleValue(selection, value))}
        />
      )}
      {selection.values.length > 0 && (
        <div className={styles.foot}>
          <span>{selection.values.length} chosen</span>
          <Button kind="quiet" size="sm" onClick={() => onChange({ ...selection, values: [] })}>
            Clear
          </Button>
        </div>
      )}
    </div>
  );
}
