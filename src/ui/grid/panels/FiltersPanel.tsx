import { ListFilter, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../kit/actions/Button';
import { IconButton } from '../../kit/actions/IconButton';
import { Select } from '../../kit/fields/Select';
import { Popover } from '../../kit/overlays/Popover';
import type { ColumnFace } from '../columns/columnFace';
import { describeType } from '../columns/typeIcons';
import { describeFilter } from '../data/filterWords';
import { type GridView, setFilter } from '../data/gridView';
import { FilterPanel, type FilterPanelProps } from './FilterPanel';
import styles from './Panel.module.css';

interface FiltersPanelProps extends Pick<FilterPanelProps, 'settings' | 'listValues'> {
  readonly faces: readonly ColumnFace[];
  readonly view: GridView;
  readonly onChange: (view: GridView) => void;
}

/** All filters of the grid, and the way to add one without finding its column's head. */
export function FiltersPanel({ faces, view, onChange, settings, listValues }: FiltersPanelProps) {
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const face = faces.find(({ id }) => id === chosen) ?? faces[0];
  const count = view.filters.length;
  return (
    <Popover
      label="Filters"
      open={isOpen}
      onOpenChange={setOpen}
      align="end"
      trigger={
        <Button kind="quiet" icon={ListFilter}>
          {count === 0 ? 'Filter' : `Filter (${count})`}
        </Button>
      }
    >
      <ActiveFilters faces={faces} view={view} onChange={onChange} />
      <div className={styles.choice}>
        <Select
          label="Column"
          look="field"
          value={face?.id ?? null}
          options={faces.map(({ id, title, column }) => ({
            value: id,
            label: title,
            icon: describeType(column.type).icon,
          }))}
          onChange={setChosen}
        />
      </div>
      {face !== undefined && (
        <FilterPanel
          key={face.id}
          face={face}
          filter={view.filters.find(({ column }) => column === face.id)?.filter ?? null}
          settings={settings}
          listValues={listValues}
          onChange={(filter) => onChange(setFilter(view, face.id, filter))}
        />
      )}
    </Popover>
  );
}

type ActiveFiltersProps = Pick<FiltersPanelProps, 'faces' | 'view' | 'onChange'>;

function ActiveFilters({ faces, view, onChange }: ActiveFiltersProps) {
  if (view.filters.length === 0) return null;
  return (
    <ul className={styles.active}>
      {view.filters.map(({ column, filter }) => {
        const face = faces.find(({ id }) => id === column);
        const name = face?.title ?? column;
        return (
          <li key={column} className={styles.filter}>
            <span className={styles.words}>
              {name} {describeFilter(filter, face?.text ?? String)}
            </span>
            <IconButton
              icon={X}
              size="sm"
              label={`Remove the filter of ${name}`}
              onClick={() => onChange(setFilter(view, column, null))}
            />
          </li>
        );
      })}
    </ul>
  );
}
