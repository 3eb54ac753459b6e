import { Workflow } from 'lucide-react';
import { LinkButton } from '../../../kit/actions/LinkButton';
import { links } from '../../../links';
import type { CatalogueNode } from '../catalogue/catalogue';
import { countKinds } from '../catalogue/nodeFacts';
import { selectorOf } from '../page/nodeCommands';
import { useModelsPage } from '../useModelsPage';
import { NeighbourMap } from './NeighbourMap';
import { NodeList } from './NodeList';
import styles from './Panels.module.css';

const MOST = 12;

/** What a node reads and what reads it, one step each way. */
export function LineageTab({ node }: { readonly node: CatalogueNode }) {
  const { catalogue } = useModelsPage();
  const parents = catalogue.parents.get(node.unique_id) ?? [];
  const children = catalogue.children.get(node.unique_id) ?? [];
  return (
    <div className={styles.lineage}>
      <div className={styles.bar}>
        <p className={styles.quiet}>
          Reads from {countKinds(parents)}, used by {countKinds(children)}. One step each way.
        </p>
        <LinkButton icon={Workflow} href={links.lineage({ select: `+${selectorOf(node)}+` })}>
          Open the whole graph
        </LinkButton>
      </div>
      <NeighbourMap node={node} most={MOST} />
      <div className={styles.sides}>
        <Side title="Reads from" nodes={parents} none="It reads nothing else of the project." />
        <Side title="Used by" nodes={children} none="Nothing in the project reads it." />
      </div>
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly nodes: readonly CatalogueNode[];
  readonly none: string;
}

function Side({ title, nodes, none }: SideProps) {
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      {nodes.length === 0 ? (
        <p className={styles.quiet}>{none}</p>
      ) : (
        <NodeList label={title} nodes={nodes} />
      )}
    </section>
  );
}
