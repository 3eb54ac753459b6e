import {
  acceptCompletion,
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import type { Catalog } from '../catalog';
import { completeSql, type Proposal } from './completeSql';
import { errorMark } from './errorMark';
import { highlighting } from './highlighting';
import { theme } from './theme';

/** What the editor asks of the screen around it; read when it is needed, so that it may change. */
export interface EditorPorts {
  readonly catalog: () => Catalog;
  readonly onChange: (text: string) => void;
  readonly onRun: (scope: 'statement' | 'all') => void;
  readonly onSave: () => void;
  /** True when there was something to stop. */
  readonly onStop: () => boolean;
}

const COMMENTS = { commentTokens: { line: '--', block: { open: '/*', close: '*/' } } };
const LABEL = 'SQL. Escape, then Tab leaves the editor.';

/** All that makes a text field of CodeMirror's the console's editor. */
export function makeExtensions(ports: EditorPorts): Extension[] {
  return [
    Prec.highest(keymap.of(ownKeys(ports))),
    lineNumbers(),
    history(),
    drawSelection(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    indentUnit.of('  '),
    EditorState.languageData.of(() => [COMMENTS]),
    autocompletion({ override: [(context) => complete(context, ports.catalog())], icons: true }),
    keymap.of([
      { key: 'Tab', run: acceptCompletion },
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...historyKeymap,
      indentWithTab,
    ]),
    placeholder('select * from …'),
    EditorView.contentAttributes.of({ 'aria-label': LABEL, spellcheck: 'false' }),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) ports.onChange(state.doc.toString());
    }),
    highlighting,
    errorMark,
    theme,
  ];
}

function ownKeys({ onRun, onSave, onStop }: EditorPorts) {
  const does = (act: () => void) => () => {
    act();
    return true;
  };
  return [
    { key: 'Mod-Enter', run: does(() => onRun('statement')) },
    { key: 'Mod-Shift-Enter', run: does(() => onRun('all')) },
    { key: 'Mod-s', run: does(onSave) },
    { key: 'Escape', run: () => onStop() },
  ];
}

/** Proposes while a word is typed, behind a dot or in a ref, and when asked. */
function complete(
  { state, pos, explicit }: CompletionContext,
  catalog: Catalog,
): CompletionResult | null {
  const text = state.doc.toString();
  const proposals = completeSql(text, pos, catalog);
  const isTyping = pos > (proposals?.from ?? pos) || /[.']/.test(text.charAt(pos - 1));
  if (!proposals || (!explicit && !isTyping)) return null;
  return { from: proposals.from, options: proposals.list.map(optionOf), validFor: /^[\w$]*$/ };
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
