import { useState } from 'react';

/** A text that is being written; it begins anew whenever the one that stands changes. */
export function useDraft(standing: string): [string, (text: string) => void] {
  const [draft, setDraft] = useState(standing);
  const [before, setBefore] = useState(standing);
  if (before !== standing) {
    setBefore(standing);
    setDraft(standing);
  }
  return [draft, setDraft];
}
