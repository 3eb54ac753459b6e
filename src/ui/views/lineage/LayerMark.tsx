import type { Layer } from './graph/layers';
import styles from './LayerMark.module.css';

/** The colour of a layer, always beside its word. */
export function LayerMark({ layer }: { layer: Layer }) {
  return <span className={styles.mark} data-layer={layer} aria-hidden="true" />;
}
