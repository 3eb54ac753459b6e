import type { Cell } from '../../../core/warehouse/rowSet';
import { TextField } from '../../kit/fields/TextField';
import type { ColumnFace } from '../columns/columnFace';
import { type ColumnFilter, filterShapeOf } from '../data/columnFilter';
import { parseRangeEnd, type RangeText } from '../data/parseCell';
import styles from './Panel.module.css';
import { writeRangeEnd } from './rangeText';
import { useTypedText } from './useTypedText';

interface RangeFieldsProps {
  readonly face: ColumnFace;
  readonly filter: ColumnFilter | null;
  readonly locale: string;
  readonly onChange: (filter: ColumnFilter | null) => void;
}

/** Two ends, both included; an empty one is open. */
export function RangeFields({ face, filter, locale, onChange }: RangeFieldsProps) {
  const range = filter?.kind === 'range' ? filter : { from: null, to: null };
  const change = (end: RangeText['end'], cell: Cell) => {
    const next = { ...range, [end]: cell };
    onChange(next.from === null && next.to === null ? null : { ...next, kind: 'range' });
  };
  return (
    <div className={styles.range}>
      <RangeEnd
        label="From"
        end="from"
        face={face}
        locale={locale}
        cell={range.from}
        onChange={(cell) => change('from', cell)}
      />
      <RangeEnd
        label="To"
        end="to"
        face={face}
        locale={locale}
        cell={range.to}
        onChange={(cell) => change('to', cell)}
      />
    </div>
  );
}

interface RangeEndProps {
  readonly label: string;
  readonly end: RangeText['end'];
  readonly face: ColumnFace;
  readonly locale: string;
  readonly cell: Cell;
  readonly onChange: (cell: Cell) => void;
}

function RangeEnd({ label, end, face, locale, cell, onChange }: RangeEndProps) {
  const { type } = face.column;
  const isDay = filterShapeOf(type) === 'day';
  const how = { end, locale, inPercent: isShare(face) };
  const read = (text: string) => (text === '' ? null : parseRangeEnd(text, type, how));
  const [text, change] = useTypedText(writeRangeEnd(cell, type, how), (typed) => {
    const parsed = read(typed);
    if (parsed !== undefined) onChange(parsed);
  });
  const isUnread = read(text) === undefined;
  return (
    <TextField
      label={label}
      value={text}
      onChange={change}
      type={isDay ? 'date' : 'text'}
      inputMode={isDay ? undefined : 'decimal'}
      error={isUnread ? 'This is no number.' : undefined}
    />
  );
}

function isShare({ format }: ColumnFace): boolean {
  return format.kind === 'value' && format.value.kind === 'rate';
}
