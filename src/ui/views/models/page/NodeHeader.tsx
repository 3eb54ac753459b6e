import { FileCheck2 } from 'lucide-react';
import { Badge } from '../../../kit/marks/Badge';
import { type CatalogueNode, isEphemeral, kindOf, titleOf } from '../catalogue/catalogue';
import { useModelsPage } from '../useModelsPage';
import { BuildBadge } from './BuildBadge';
import { BuildError } from './BuildError';
import styles from './Node.module.css';
import { NodeActions } from './NodeActions';

/** Name, state and description of a node, and what can be done with it. */
export function NodeHeader({ node }: { readonly node: CatalogueNode }) {
  const { catalogue } = useModelsPage();
  const contract = node.config.contract as { readonly enforced?: boolean } | undefined;
  const written = catalogue.children.get(node.unique_id)?.length ?? 0;
  const kind = kindOf(node);
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <div className={styles.titles}>
          <h2 className={styles.title}>{exposureLabel(node) ?? titleOf(node)}</h2>
          <BuildBadge node={node} />
          <Badge>{kind}</Badge>
          {isEphemeral(node) && (
            <Badge tone="outline">
              No table: written into {written} {written === 1 ? 'model' : 'models'}
            </Badge>
          )}
          {contract?.enforced === true && (
            <Badge tone="outline" icon={FileCheck2}>
              contract enforced
            </Badge>
          )}
          {node.tags.map((tag) => (
            <Badge key={tag} tone="outline" title="Tag">
              {tag}
            </Badge>
          ))}
        </div>
        <NodeActions node={node} />
      </div>
      {node.description.trim() !== '' && (
        <p className={styles.description}>{node.description.trim()}</p>
      )}
      <BuildError node={node} />
    </header>
  );
}

function exposureLabel(node: CatalogueNode): string | null {
  return node.resource_type === 'exposure' ? node.label : null;
}
