import { ListTree } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../kit/actions/Button';
import { Drawer } from '../../kit/overlays/Drawer';
import { SplitPane } from '../../kit/panes/SplitPane';
import { usePaneSize } from '../../model/usePaneSize';
import { useMediaQuery } from '../../shell/useMediaQuery';
import { CataloguePage } from './catalogue/CataloguePage';
import { CataloguePane } from './catalogue/CataloguePane';
import type { CatalogueNode } from './catalogue/catalogue';
import { UnknownNode } from './catalogue/UnknownNode';
import styles from './Models.module.css';
import { NodePage } from './page/NodePage';

interface ModelsPanesProps {
  readonly name: string | null;
  readonly node: CatalogueNode | undefined;
}

const TREE_PX = 240;
const narrowQuery = '(width < 900px)';

/** The tree and the page side by side; where there is no room, the tree in a drawer. */
export function ModelsPanes({ name, node }: ModelsPanesProps) {
  const isNarrow = useMediaQuery(narrowQuery);
  const tree = usePaneSize('models-tree', TREE_PX);
  const page = <div className={styles.page}>{pageOf(name, node)}</div>;
  const selectedId = node?.unique_id ?? null;
  if (isNarrow) {
    return (
      <div className={styles.narrow}>
        <TreeDrawer selectedId={selectedId} />
        {page}
      </div>
    );
  }
  return (
    <SplitPane
      side="columns"
      label="Tree and page"
      min={180}
      max={420}
      {...tree}
      first={<CataloguePane selectedId={selectedId} />}
      second={page}
    />
  );
}

function pageOf(name: string | null, node: CatalogueNode | undefined) {
  if (name === null) return <CataloguePage />;
  return node ? <NodePage key={node.unique_id} node={node} /> : <UnknownNode name={name} />;
}

function TreeDrawer({ selectedId }: { readonly selectedId: string | null }) {
  const [isOpen, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a choice in the tree closes it.
  useEffect(() => setOpen(false), [selectedId]);
  return (
    <div className={styles.browse}>
      <Button icon={ListTree} onClick={() => setOpen(true)}>
        Browse the project
      </Button>
      <Drawer open={isOpen} onClose={() => setOpen(false)} title="Project" side="left">
        <CataloguePane selectedId={selectedId} />
      </Drawer>
    </div>
  );
}
