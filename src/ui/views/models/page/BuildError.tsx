import { Banner } from '../../../kit/messages/Banner';
import { ScrollRegion } from '../../../kit/panes/ScrollRegion';
import { useReport } from '../../../model/modelContext';
import type { CatalogueNode } from '../catalogue/catalogue';
import { markOf } from '../catalogue/nodeStatus';
import { useModelsPage } from '../useModelsPage';
import styles from './Node.module.css';

/** Why the last build of a node failed or left it out, in dbt's words. */
export function BuildError({ node }: { readonly node: CatalogueNode }) {
  const { findState } = useModelsPage();
  const { rowCounts } = useReport().state;
  const state = findState(node.unique_id);
  const mark = state && markOf(state);
  if (!state || (mark !== 'error' && mark !== 'skipped') || node.resource_type === 'exposure')
    return null;
  const stands = rowCounts[node.unique_id] !== undefined;
  const rest = stands ? ' What is shown is of the build before.' : '';
  if (mark === 'skipped') {
    return (
      <Banner tone="warn">
        {node.name} was skipped, because something that it reads failed.{rest}
      </Banner>
    );
  }
  return (
    <Banner tone="error" title={`${node.name} did not build.${rest}`}>
      <ScrollRegion label="Message of the build">
        <pre className={styles.error}>{state.message}</pre>
      </ScrollRegion>
    </Banner>
  );
}
