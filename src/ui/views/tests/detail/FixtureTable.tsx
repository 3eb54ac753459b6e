import type { Data, DataObject } from '../../../../core/base/data';
import { ScrollRegion } from '../../../kit/panes/ScrollRegion';
import styles from './RowTable.module.css';

interface FixtureTableProps {
  readonly label: string;
  readonly rows: readonly DataObject[];
}

/** The rows of a fixture as they are written; what a row leaves out is blank. */
export function FixtureTable({ label, rows }: FixtureTableProps) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return (
    <ScrollRegion className={styles.scroll} label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixture's row is its place.
            <tr key={at}>
              {columns.map((column) => (
                <td key={column}>
                  <FixtureCell value={row[column]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function FixtureCell({ value }: { readonly value: Data | undefined }) {
  if (value === undefined) return null;
  if (value === null) return <span className={styles.null}>null</span>;
  return String(value);
}
