import { useEffect, useState } from 'react';
import type { Cell } from '../../../core/warehouse/rowSet';
import type { FormatSettings } from '../../format/formatSettings';
import { formatCount } from '../../format/numbers';
import { Button } from '../../kit/actions/Button';
import { Segmented } from '../../kit/actions/Segmented';
import { ListBox } from '../../kit/fields/ListBox';
import type { ColumnFace } from '../columns/columnFace';
import { type ColumnFilter, filterShapeOf } from '../data/columnFilter';
import type { ValueCount } from '../data/countValues';
import { ContainsField } from './ContainsField';
import styles from './Panel.module.css';
import { RangeFields } from './RangeFields';
import { toggleValue } from './valueChoice';

export interface FilterPanelProps {
  readonly face: ColumnFace;
  readonly filter: ColumnFilter | null;
  readonly settings: FormatSettings;
  readonly listValues: (column: number) => Promise<readonly ValueCount[] | null>;
  readonly onChange: (filter: ColumnFilter | null) => void;
}

/** The filter of one column: what its type allows, its values when they are few, and null. Takes effect as it is typed. */
export function FilterPanel({ face, filter, settings, listValues, onChange }: FilterPanelProps) {
  const values = useValues(face.source, listValues);
  const shape = filterShapeOf(face.column.type);
  return (
    <div className={styles.panel}>
      <p className={styles.heading}>{face.title}</p>
      {shape === 'contains' && <ContainsField filter={filter} onChange={onChange} />}
      {(shape === 'number' || shape === 'day') && (
        <RangeFields face={face} filter={filter} locale={settings.locale} onChange={onChange} />
      )}
      {values !== null && values.length > 1 && (
        <ValueList
          face={face}
          values={values}
          chosen={filter?.kind === 'oneOf' ? filter.values : []}
          settings={settings}
          onChange={onChange}
        />
      )}
      <div className={styles.foot}>
        <Segmented
          label="Null values"
          value={nullChoice(filter)}
          segments={NULL_CHOICES}
          onChange={(choice) => onChange(choice === 'any' ? null : { kind: choice })}
        />
        {filter !== null && (
          <Button kind="quiet" size="sm" onClick={() => onChange(null)}>
            Clear
          </Button>
        )}
      </div>
    </div>
  );
}

const NULL_CHOICES = [
  { value: 'any', label: 'Any' },
  { value: 'isNull', label: 'Null' },
  { value: 'isNotNull', label: 'Not null' },
] as const;

function nullChoice(filter: ColumnFilter | null): 'any' | 'isNull' | 'isNotNull' {
  return filter?.kind === 'isNull' || filter?.kind === 'isNotNull' ? filter.kind : 'any';
}

interface ValueListProps extends Pick<FilterPanelProps, 'face' | 'settings' | 'onChange'> {
  readonly values: readonly ValueCount[];
  readonly chosen: readonly Cell[];
}

function ValueList({ face, values, chosen, settings, onChange }: ValueListProps) {
  const nameOf = (value: Cell) => (value === null ? 'null' : face.text(value));
  const keyOf = (value: Cell) => (value === null ? 'null' : `=${face.text(value)}`);
  return (
    <div className={styles.values}>
      <ListBox
        label={`Values of ${face.title}`}
        multiple
        options={values.map(({ value, count }) => ({
          value: keyOf(value),
          label: nameOf(value),
          count: formatCount(count, settings),
        }))}
        selected={chosen.map(keyOf)}
        searchHint={values.length > 8 ? 'Search values' : undefined}
        onPick={(key) => {
          const picked = values.find(({ value }) => keyOf(value) === key);
          if (picked !== undefined) onChange(toggleValue(chosen, picked.value, keyOf));
        }}
      />
    </div>
  );
}

/** The column's values once they are known; null while they are not, or when there are too many. */
function useValues(column: number, listValues: FilterPanelProps['listValues']) {
  const [values, setValues] = useState<readonly ValueCount[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    setValues(null);
    // Without its values a column can still be filtered: a failure here takes nothing away.
    listValues(column).then(
      (found) => isCurrent && setValues(found),
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [column, listValues]);
  return values;
}
