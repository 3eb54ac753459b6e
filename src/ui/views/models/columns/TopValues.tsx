import type { UniqueId } from '../../../../core/project/manifest';
import type { ColumnProfile, TableProfile } from '../../../../core/warehouse/profile/tableProfile';
import { formatCount } from '../../../format/numbers';
import { formatRate } from '../../../format/percent';
import { useFormat } from '../../../model/modelContext';
import { useTopValues } from '../useNodeData';
import styles from './Columns.module.css';
import { cellWriter, isUnique } from './profileWords';

interface TopValuesProps {
  readonly id: UniqueId;
  readonly profile: ColumnProfile;
  readonly table: TableProfile;
}

const TOP = 5;

/** What occurs most in a column, counted over all rows. */
export function TopValues({ id, profile, table }: TopValuesProps) {
  const settings = useFormat();
  const unique = isUnique(profile, table.rowCount);
  const top = useTopValues(id, profile.column.name, TOP, !unique && profile.distinct > 0);
  const text = cellWriter(profile, settings);
  if (unique) return <p className={styles.text}>Every value occurs once.</p>;
  if (!top) return null;
  return (
    <table className={styles.top}>
      <caption className={styles.title}>Most frequent values</caption>
      <tbody>
        {top.map(({ value, count }) => (
          <tr key={text(value)}>
            <th scope="row" data-null={value === null}>
              <span
                className={styles.bar}
                style={{ inlineSize: `${(100 * count) / table.rowCount}%` }}
              />
              <span className={styles.value}>{text(value)}</span>
            </th>
            <td>{formatCount(count, settings)}</td>
            <td>{formatRate(count / table.rowCount, settings)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
