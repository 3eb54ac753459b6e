import { formatCount } from '../../../format/numbers';
import { type Property, PropertyList } from '../../../kit/panes/PropertyList';
import { useFormat, useReport } from '../../../model/modelContext';
import { layerOf, layerWords } from '../../../model/nodeLayer';
import type { CatalogueNode } from '../catalogue/catalogue';
import { countKinds, keyOf, variablesOf } from '../catalogue/nodeFacts';
import { useModelsPage } from '../useModelsPage';
import styles from './Side.module.css';

interface NodeDetailsProps {
  readonly node: CatalogueNode;
  readonly rowCount: number | undefined;
}

/** A node in a few facts. */
export function NodeDetails({ node, rowCount }: NodeDetailsProps) {
  const { catalogue } = useModelsPage();
  const { rowCounts } = useReport().state;
  const settings = useFormat();
  const id = node.unique_id;
  const rows = rowCount ?? rowCounts[id];
  const key = keyOf(node, catalogue.tests.get(id) ?? []);
  const variables = variablesOf(catalogue, id);
  const properties: (Property | false)[] = [
    { name: 'Rows', value: rows === undefined ? 'not counted' : formatCount(rows, settings) },
    { name: 'Layer', value: layerWords[layerOf(node)].one },
    key.length > 0 && { name: 'One row per', value: key.join(', '), mono: true },
    { name: 'Reads from', value: countKinds(catalogue.parents.get(id) ?? []) },
    { name: 'Used by', value: countKinds(catalogue.children.get(id) ?? []) },
    variables.length > 0 && { name: 'Variables', value: <Lines lines={variables} />, mono: true },
    'alias' in node && { name: 'Relation', value: `${node.schema}.${node.alias}`, mono: true },
    { name: 'File', value: node.original_file_path, mono: true },
  ];
  return <PropertyList properties={properties.filter((property) => property !== false)} />;
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line} className={styles.cut} title={line}>
          {line}
        </li>
      ))}
    </ul>
  );
}
