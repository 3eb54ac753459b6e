import { useEffect, useState } from 'react';

const SAID_MS = 1500;

/** Copies text, and says for a moment that it has. */
export function useCopy(): { readonly isCopied: boolean; readonly copy: (text: string) => void } {
  const [copiedAt, setCopiedAt] = useState<number | null>(null);
  useEffect(() => {
    if (copiedAt === null) return;
    const timer = setTimeout(() => setCopiedAt(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [copiedAt]);
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(() => setCopiedAt(Date.now()));
  return { isCopied: copiedAt !== null, copy };
}
