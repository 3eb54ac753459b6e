import { Columns3 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../kit/actions/Button';
import { ListBox } from '../../kit/fields/ListBox';
import { Popover } from '../../kit/overlays/Popover';
import type { ColumnFace } from '../columns/columnFace';
import { describeType } from '../columns/typeIcons';
import { hasChangedColumns, hideColumn, resetColumns, showColumn } from '../columns/viewChanges';
import type { GridView } from '../data/gridView';
import styles from './Panel.module.css';

interface ColumnsPanelProps {
  readonly faces: readonly ColumnFace[];
  readonly view: GridView;
  readonly onChange: (view: GridView) => void;
}

/** Which columns are shown. */
export function ColumnsPanel({ faces, view, onChange }: ColumnsPanelProps) {
  const [isOpen, setOpen] = useState(false);
  const shown = faces.map(({ id }) => id).filter((id) => !view.hidden.includes(id));
  const toggle = (id: string) => {
    if (!shown.includes(id)) return onChange(showColumn(view, id));
    if (shown.length > 1) onChange(hideColumn(view, id));
  };
  return (
    <Popover
      label="Columns"
      open={isOpen}
      onOpenChange={setOpen}
      align="end"
      trigger={
        <Button kind="quiet" icon={Columns3}>
          Columns
        </Button>
      }
    >
      <div className={styles.panel}>
        <ListBox
          label="Columns that are shown"
          multiple
          options={faces.map(({ id, title, column }) => ({
            value: id,
            label: title,
            icon: describeType(column.type).icon,
            ...(title !== column.name && { detail: column.name }),
          }))}
          selected={shown}
          searchHint={faces.length > 8 ? 'Search columns' : undefined}
          onPick={toggle}
        />
        <div className={styles.foot}>
          <span className={styles.note}>
            {shown.length} of {faces.length} shown
          </span>
          {hasChangedColumns(view) && (
            <Button kind="quiet" size="sm" onClick={() => onChange(resetColumns(view))}>
              Reset
            </Button>
          )}
        </div>
      </div>
    </Popover>
  );
}
