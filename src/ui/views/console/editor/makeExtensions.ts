import {
  acceptCompletion,
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
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
    typeOver,
    highlighting,
    errorMark,
    theme,
  ];
}

function ownKeys({ onRun, onSave, onStop }: EditorPorts) {
  const does = (act: () => void) => (view: EditorView) => {
    closeCompletion(view);
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

/**
 * Writes over a selection itself: a browser would keep the look of what it replaces in style attributes, which the page's
 * policy refuses aloud.
 */
const typeOver = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { data } = event;
    const { from, to, empty } = view.state.selection.main;
    if (event.inputType !== 'insertText' || data === null || empty || view.composing) return false;
    event.preventDefault();
    const insert = () =>
      view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type' });
    const isTaken = view.state
      .facet(EditorView.inputHandler)
      .some((take) => take(view, from, to, data, insert));
    if (!isTaken) view.dispatch(insert());
    return true;
  },
});

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
