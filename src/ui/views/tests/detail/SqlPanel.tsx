import { CodeBlock } from '../../../kit/code/CodeBlock';
import { useCopy } from '../../../kit/code/useCopy';

interface SqlPanelProps {
  readonly title: string;
  readonly code: string;
}

/** SQL to read and copy. */
export function SqlPanel({ title, code }: SqlPanelProps) {
  const { isCopied, copy } = useCopy();
  return (
    <CodeBlock
      label={title}
      title={title}
      code={code}
      onCopy={() => copy(code)}
      isCopied={isCopied}
    />
  );
}
