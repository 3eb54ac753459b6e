import { ArrowLeftRight, ArrowRight } from 'lucide-react';
import type { SeedSpec } from '../../../core/intake/seedSpec';
import type { FileReview } from '../../../engine/tab/intake/fileReview';
import { Button } from '../../kit/actions/Button';
import { Icon } from '../../kit/marks/Icon';
import { StatusMark } from '../../kit/marks/StatusMark';
import { ColumnSelect } from './ColumnSelect';
import styles from './MappingTable.module.css';
import { foldMapping, type MappingRow } from './mappingRows';

interface MappingTableProps {
  readonly rows: readonly MappingRow[];
  readonly review: FileReview;
  readonly seed: SeedSpec;
  readonly isUnfolded: boolean;
  readonly onUnfold: () => void;
}

/** Which column of the file fills which one of the seed; each can be changed. */
export function MappingTable({ rows, review, seed, isUnfolded, onUnfold }: MappingTableProps) {
  const { shown, folded } = isUnfolded ? { shown: rows, folded: 0 } : foldMapping(rows);
  const differing = rows.filter(
    ({ fileColumn, seedColumn }) => fileColumn === null || seedColumn === null,
  ).length;
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">In your file</th>
            <td className={styles.arrow} />
            <th scope="col">Seed column</th>
            <th scope="col" className={styles.type}>
              Type
            </th>
            <th scope="col">Check</th>
            <th scope="col" className={styles.value}>
              First value
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <MappingLine key={row.id} row={row} review={review} seed={seed} />
          ))}
        </tbody>
      </table>
      <div className={styles.foot}>
        {folded > 0 && (
          <Button kind="quiet" size="sm" onClick={onUnfold}>
            Show {folded} more columns with the same name
          </Button>
        )}
        <span className={styles.sum}>
          {review.columns.length} in the file, {seed.columns.length} in the seed,{' '}
          {differing === 0 ? 'none left over' : `${differing} left over`}
        </span>
      </div>
    </div>
  );
}

interface MappingLineProps {
  readonly row: MappingRow;
  readonly review: FileReview;
  readonly seed: SeedSpec;
}

function MappingLine({ row, review, seed }: MappingLineProps) {
  const { fileColumn, type, check, firstValue } = row;
  return (
    <tr data-tone={check.tone}>
      <th scope="row" className={styles.file}>
        {fileColumn ?? '–'}
      </th>
      <td className={styles.arrow} aria-hidden="true">
        <Icon of={ArrowRight} size={14} />
      </td>
      <td className={styles.seed}>
        <ColumnSelect row={row} review={review} seed={seed} />
      </td>
      <td className={styles.type}>{type}</td>
      <td className={styles.check} data-tone={check.tone}>
        <CheckMark row={row} />
      </td>
      <td className={styles.value}>
        <span>{firstValue ?? '–'}</span>
      </td>
    </tr>
  );
}

function CheckMark({ row: { check } }: { readonly row: MappingRow }) {
  if (check.tone === 'match') {
    return (
      <span className={styles.match}>
        <Icon of={ArrowLeftRight} size={14} />
        {check.words}
      </span>
    );
  }
  // The mark alone has the status's colour: most lines are in order, and their words stay quiet.
  return (
    <span className={styles.mark}>
      <StatusMark status={check.tone} size={14} label={null} />
      {check.words}
    </span>
  );
}
