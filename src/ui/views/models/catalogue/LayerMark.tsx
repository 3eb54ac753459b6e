import { layerOf, layerWords } from '../../../model/nodeLayer';
import type { CatalogueNode } from './catalogue';
import styles from './LayerMark.module.css';

/** A node's layer as colour and word. */
export function LayerMark({ node }: { readonly node: CatalogueNode | undefined }) {
  if (!node) return null;
  const layer = layerOf(node);
  return (
    <span className={styles.mark}>
      <span className={styles.stripe} data-layer={layer} />
      {layerWords[layer].one}
    </span>
  );
}
