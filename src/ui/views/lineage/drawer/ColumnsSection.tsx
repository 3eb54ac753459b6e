import { useQuery } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { Icon } from '../../../kit/marks/Icon';
import { VisuallyHidden } from '../../../kit/messages/VisuallyHidden';
import { links } from '../../../links';
import { useEngine, useModel } from '../../../model/modelContext';
import type { LineageNode } from '../graph/lineageGraph';
import styles from './LineageDrawer.module.css';
import { listColumns } from './listColumns';

/** The columns with their types: as they stand in the table, else as the project describes them. */
export function ColumnsSection({ node }: { node: LineageNode }) {
  const { engine } = useModel();
  const generation = useEngine((facts) => facts.generation);
  const stands = useEngine(({ report }) => report?.state.rowCounts[node.id] !== undefined);
  const { data } = useQuery({
    queryKey: ['head', generation, { kind: 'node', id: node.id }],
    queryFn: () => engine.head({ kind: 'node', id: node.id }),
    enabled: stands || node.isEphemeral,
    retry: false,
  });
  const columns = listColumns(node.source, data?.columns);
  if (columns.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        Columns <span className={styles.count}>{columns.length}</span>
      </h3>
      <ul>
        {columns.map(({ name, type, isPersonal, description }) => (
          <li key={name}>
            <a
              className={styles.column}
              href={links.model(node.id, { col: name })}
              title={description === '' ? undefined : description}
            >
              <span className={styles.columnName}>{name}</span>
              {isPersonal && (
                <>
                  <Icon of={ShieldCheck} size={12} className={styles.shield} />
                  <VisuallyHidden>personal data</VisuallyHidden>
                </>
              )}
              <span className={styles.type}>{type}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
