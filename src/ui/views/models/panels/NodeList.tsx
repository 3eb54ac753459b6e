import { formatRowCount } from '../../../format/rowCounts';
import { StatusMark } from '../../../kit/marks/StatusMark';
import { links } from '../../../links';
import { useFormat, useReport } from '../../../model/modelContext';
import { type CatalogueNode, kindOf, titleOf } from '../catalogue/catalogue';
import { LayerMark } from '../catalogue/LayerMark';
import { statusWithTests } from '../catalogue/nodeStatus';
import { useModelsPage } from '../useModelsPage';
import styles from './Panels.module.css';

interface NodeListProps {
  readonly label: string;
  readonly nodes: readonly CatalogueNode[];
}

/** Nodes with their state, each a link to its page. */
export function NodeList({ label, nodes }: NodeListProps) {
  const { catalogue, findState } = useModelsPage();
  const { rowCounts } = useReport().state;
  const settings = useFormat();
  return (
    <ul className={styles.list} aria-label={label}>
      {nodes.map((node) => {
        const status = statusWithTests(catalogue, findState, node.unique_id);
        const rows = rowCounts[node.unique_id];
        return (
          <li key={node.unique_id} className={styles.item}>
            <span className={styles.mark}>
              {status && <StatusMark status={status} size={14} />}
            </span>
            <a href={links.model(node.unique_id)} className={styles.link}>
              {titleOf(node)}
            </a>
            <span className={styles.columns}>
              <LayerMark node={node} />
            </span>
            <span className={styles.quiet}>
              {rows === undefined ? kindOf(node) : formatRowCount(rows, settings)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
