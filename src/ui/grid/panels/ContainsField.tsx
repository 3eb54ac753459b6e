import { TextField } from '../../kit/fields/TextField';
import type { ColumnFilter } from '../data/columnFilter';
import { useTypedText } from './useTypedText';

interface ContainsFieldProps {
  readonly filter: ColumnFilter | null;
  readonly onChange: (filter: ColumnFilter | null) => void;
}

export function ContainsField({ filter, onChange }: ContainsFieldProps) {
  const [text, type] = useTypedText(filter?.kind === 'contains' ? filter.text : '', (typed) =>
    onChange(typed === '' ? null : { kind: 'contains', text: typed }),
  );
  return <TextField label="Contains" value={text} onChange={type} spellCheck={false} />;
}
