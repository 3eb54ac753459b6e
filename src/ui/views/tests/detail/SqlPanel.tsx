import { useState } from 'react';
import { CodeBlock } from '../../../kit/code/CodeBlock';

interface SqlPanelProps {
  readonly title: string;
  readonly code: string;
}

/** SQL to read and copy. */
export function SqlPanel({ title, code }: SqlPanelProps) {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    setCopied(code);
  };
  return (
    <CodeBlock
      label={title}
      title={title}
      code={code}
      onCopy={() => void copy()}
      isCopied={copied === code}
    />
  );
}
