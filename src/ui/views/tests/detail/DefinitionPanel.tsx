import { PropertyList } from '../../../kit/panes/PropertyList';
import type { TestItem } from '../testItems';
import { definitionFacts } from './definitionFacts';
import { SqlPanel } from './SqlPanel';
import styles from './TestDetail.module.css';

/** A test as the project defines it. */
export function DefinitionPanel({ item }: { readonly item: TestItem }) {
  const { node } = item;
  const source =
    node.resource_type === 'test' && node.test_metadata === null ? node.raw_code.trim() : null;
  return (
    <>
      <div className={styles.facts}>
        <PropertyList properties={definitionFacts(item)} />
      </div>
      {source !== null && <SqlPanel title={node.original_file_path} code={source} />}
    </>
  );
}
