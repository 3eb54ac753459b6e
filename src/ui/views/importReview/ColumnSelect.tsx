import type { SeedSpec } from '../../../core/intake/seedSpec';
import type { FileReview } from '../../../engine/tab/intake/fileReview';
import { Select } from '../../kit/fields/Select';
import { useModel } from '../../model/modelContext';
import { type MappingRow, typeWord } from './mappingRows';

interface ColumnSelectProps {
  readonly row: MappingRow;
  readonly review: FileReview;
  readonly seed: SeedSpec;
}

const LEFT_OUT = '';

/** Where a column of the file goes; or, for one that the file lacks, which column holds it. */
export function ColumnSelect({ row, review, seed }: ColumnSelectProps) {
  const { intake } = useModel();
  const { fileColumn, seedColumn } = row;
  const choose = (file: string, own: string | null) =>
    void intake.change(review.id, { kind: 'column', fileColumn: file, seedColumn: own });
  if (fileColumn === null && seedColumn) {
    return (
      <Select
        label={`Column of the file for ${seedColumn.name}`}
        look="field"
        mono
        value={null}
        placeholder={seedColumn.name}
        options={review.columns.map((name) => ({ value: name, label: name }))}
        onChange={(file) => choose(file, seedColumn.name)}
      />
    );
  }
  const file = fileColumn ?? '';
  return (
    <Select
      label={`Seed column for ${file}`}
      look="field"
      mono
      value={seedColumn?.name ?? null}
      placeholder="leave out"
      options={[
        { value: LEFT_OUT, label: 'leave out' },
        ...seed.columns.map((column) => ({
          value: column.name,
          label: column.name,
          detail: typeWord(column),
        })),
      ]}
      onChange={(own) => choose(file, own === LEFT_OUT ? null : own)}
    />
  );
}
