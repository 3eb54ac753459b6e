import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';

/** One proposal; plain data. */
export interface Proposal {
  readonly label: string;
  readonly kind: 'column' | 'table' | 'function' | 'keyword' | 'ref' | 'name';
  /** At the end of the row: a type, a table. */
  readonly detail: string;
  readonly info?: string;
  /** What is written, where it is not the label. */
  readonly text?: string;
  /** Higher comes first among what fits as well. */
  readonly rank: number;
}

export interface Proposals {
  /** Where in the text the word begins that the proposals complete. */
  readonly from: number;
  readonly list: readonly Proposal[];
}

/** What may be written at an offset; null where nothing is proposed. */
export type Complete = (text: string, offset: number) => Proposals | null;

/** Proposes while a word is typed, behind a dot or a quote, and when asked. */
export function completion(complete: Complete): Extension {
  const source = ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const text = state.doc.toString();
    const proposals = complete(text, pos);
    const isTyping = pos > (proposals?.from ?? pos) || /[.'"]/.test(text.charAt(pos - 1));
    if (!proposals || (!explicit && !isTyping)) return null;
    return { from: proposals.from, options: proposals.list.map(optionOf), validFor: /^[\w$]*$/ };
  };
  return autocompletion({ override: [source], icons: true });
}

function optionOf({ label, kind, detail, info, text, rank }: Proposal) {
  return {
    label,
    type: kind,
    detail,
    ...(info && { info }),
    ...(text && { apply: text }),
    boost: rank * 10,
  };
}
