import type { TableProfile } from '../../../../core/warehouse/profile/tableProfile';
import type { CatalogueNode } from '../catalogue/catalogue';
import { useModelsPage } from '../useModelsPage';
import { ColumnDetail } from './ColumnDetail';
import { ColumnRow } from './ColumnRow';
import styles from './Columns.module.css';
import type { NodeColumn } from './listColumns';

interface ColumnTableProps {
  readonly node: CatalogueNode;
  readonly columns: readonly NodeColumn[];
  readonly table: TableProfile | undefined;
  /** Whether values are on their way as long as there is no table. */
  readonly isReading: boolean;
}

/** A row a column; the chosen one is opened in place. */
export function ColumnTable({ node, columns, table, isReading }: ColumnTableProps) {
  const { search, onSearch } = useModelsPage();
  const toggle = (name: string) => {
    const { col, ...rest } = search;
    onSearch(col === name ? rest : { ...rest, col: name });
  };
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>Columns of {node.name}</caption>
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col" className={styles.type}>
            Type
          </th>
          <th scope="col">Values</th>
          <th scope="col" className={styles.nulls}>
            Null
          </th>
          <th scope="col" className={styles.tests}>
            Tests
          </th>
          <th scope="col" className={styles.description}>
            Description
          </th>
        </tr>
      </thead>
      {columns.map((column) => {
        const isOpen = column.name === search.col;
        return (
          <tbody key={column.name}>
            <ColumnRow
              {...{ node, column, table, isReading, isOpen }}
              onToggle={() => toggle(column.name)}
            />
            {isOpen && (
              <tr className={styles.detailRow}>
                <td colSpan={6}>
                  <ColumnDetail {...{ node, column, table }} />
                </td>
              </tr>
            )}
          </tbody>
        );
      })}
    </table>
  );
}
