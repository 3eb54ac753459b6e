import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CodeBlock } from '../../../kit/code/CodeBlock';
import { useCopy } from '../../../kit/code/useCopy';
import { Skeleton } from '../../../kit/marks/Skeleton';
import { ErrorState } from '../../../kit/messages/ErrorState';
import { Collapsible } from '../../../kit/panes/Collapsible';
import { useEngine, useModel } from '../../../model/modelContext';
import type { LineageNode } from '../graph/lineageGraph';
import styles from './LineageDrawer.module.css';

/** The compiled SQL, once it is asked for. */
export function SqlSection({ node }: { node: LineageNode }) {
  const [isOpen, setOpen] = useState(false);
  const { source } = node;
  if (source.resource_type !== 'model' && source.resource_type !== 'snapshot') return null;
  return (
    <div className={styles.sql}>
      <Collapsible title="Compiled SQL" open={isOpen} onOpenChange={setOpen}>
        <CompiledSql node={node} />
      </Collapsible>
    </div>
  );
}

function CompiledSql({ node }: { node: LineageNode }) {
  const { isCopied, copy } = useCopy();
  const { engine } = useModel();
  const generation = useEngine((facts) => facts.generation);
  const { data, error } = useQuery({
    queryKey: ['compiled', generation, node.id],
    queryFn: () => engine.compiled(node.id),
    retry: false,
  });
  if (error) {
    return <ErrorState message={`${node.name} does not compile.`} details={error.message} />;
  }
  if (data === undefined) return <Skeleton height={120} />;
  return (
    <CodeBlock
      label={`Compiled SQL of ${node.name}`}
      code={data.trim()}
      isCopied={isCopied}
      onCopy={() => copy(data)}
    />
  );
}
