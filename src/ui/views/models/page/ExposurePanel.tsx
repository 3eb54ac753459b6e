import type { ExposureNode } from '../../../../core/project/manifest';
import { type Property, PropertyList } from '../../../kit/panes/PropertyList';
import { NeighbourMap } from '../panels/NeighbourMap';
import { NodeList } from '../panels/NodeList';
import { useModelsPage } from '../useModelsPage';
import styles from './Exposure.module.css';

/** Who reads the project's models, who answers for it, and what it stands on. */
export function ExposurePanel({ node }: { readonly node: ExposureNode }) {
  const { catalogue } = useModelsPage();
  const parents = catalogue.parents.get(node.unique_id) ?? [];
  return (
    <div className={styles.exposure}>
      <section className={styles.facts}>
        <h3 className={styles.title}>Details</h3>
        <PropertyList properties={propertiesOf(node)} />
      </section>
      <section>
        <h3 className={styles.title}>Depends on</h3>
        <NeighbourMap node={node} most={8} />
        <NodeList label={`What ${node.name} depends on`} nodes={parents} />
      </section>
    </div>
  );
}

function propertiesOf({ type, maturity, owner, url }: ExposureNode): Property[] {
  const { name, email } = owner as { readonly name?: unknown; readonly email?: unknown };
  const facts: readonly (readonly [string, unknown])[] = [
    ['Type', type],
    ['Maturity', maturity],
    ['Owner', name],
    ['E-mail', email],
    ['Address', url],
  ];
  return facts.flatMap(([title, value]) =>
    typeof value === 'string' && value !== '' ? [{ name: title, value }] : [],
  );
}
