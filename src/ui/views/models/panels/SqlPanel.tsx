import { useState } from 'react';
import { Segmented } from '../../../kit/actions/Segmented';
import { CodeBlock } from '../../../kit/code/CodeBlock';
import { useCopy } from '../../../kit/code/useCopy';
import { Skeleton } from '../../../kit/marks/Skeleton';
import { ErrorState } from '../../../kit/messages/ErrorState';
import { links } from '../../../links';
import type { CatalogueNode } from '../catalogue/catalogue';
import { useModelsPage } from '../useModelsPage';
import { useCompiled } from '../useNodeData';
import { findReference } from './findReference';
import styles from './Panels.module.css';

interface SqlPanelProps {
  readonly node: CatalogueNode;
  /** Below other things it says what it is; as a tab the tab does. */
  readonly hasTitle?: boolean;
}

const FORMS = [
  { value: 'source', label: 'Source' },
  { value: 'compiled', label: 'Compiled' },
] as const;

/** A node's SQL as it was written, or as it runs. */
export function SqlPanel({ node, hasTitle = false }: SqlPanelProps) {
  const { catalogue } = useModelsPage();
  const [form, setForm] = useState<'source' | 'compiled'>('source');
  const { isCopied, copy } = useCopy();
  const compiled = useCompiled(node.unique_id, form === 'compiled');
  const source = 'raw_code' in node ? node.raw_code : '';
  const code = form === 'source' ? source : compiled.data?.trim();
  const hrefOf = (jinja: string) => {
    const found = findReference(catalogue, jinja);
    return found && links.model(found.unique_id);
  };
  const isReading = code === undefined && !compiled.error;
  return (
    <section className={styles.sql} aria-label="SQL">
      <CodeBlock
        label={`${form === 'source' ? 'Source' : 'Compiled'} SQL of ${node.name}`}
        title={
          <div className={styles.sqlHead}>
            {hasTitle && <h3 className={styles.title}>SQL</h3>}
            <Segmented label="Form of the SQL" segments={FORMS} value={form} onChange={setForm} />
            <span className={styles.path}>{node.original_file_path}</span>
          </div>
        }
        code={code ?? ''}
        lineNumbers={code !== undefined}
        hrefOf={form === 'source' ? hrefOf : undefined}
        onCopy={() => copy(code ?? '')}
        isCopied={isCopied}
      />
      {isReading && (
        <div className={styles.waiting}>
          {[62, 48, 70, 54].map((width) => (
            <Skeleton key={width} width={`${width}%`} />
          ))}
        </div>
      )}
      {compiled.error && form === 'compiled' && (
        <ErrorState
          message={`${node.name} does not compile. Mend its SQL, then look again.`}
          details={compiled.error.message}
        />
      )}
    </section>
  );
}
