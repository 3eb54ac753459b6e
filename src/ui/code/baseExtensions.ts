import {
  acceptCompletion,
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
  type KeyBinding,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import { marks } from './marks';
import { theme } from './theme';
import { typeOver } from './typeOver';

interface BaseParts {
  /** What it edits, for screen readers. */
  readonly label: string;
  readonly onChange: (text: string) => void;
  /** Keys that go before the editor's own. */
  readonly keys: readonly KeyBinding[];
  /** As CodeMirror takes them from a language: what comments a line or a block out. */
  readonly comments: object;
  /** Shown while there is no text. */
  readonly hint?: string;
}

/** What makes an editor what it is, in CodeMirror's form. */
export type CodeExtension = Extension;

/** A key of an editor: its name, and what it does. */
export type CodeKey = KeyBinding;

/** What every editor of code here has, whatever its language. */
export function baseExtensions(parts: BaseParts): CodeExtension[] {
  const { label, onChange, keys, comments, hint } = parts;
  return [
    Prec.highest(keymap.of(keys)),
    lineNumbers(),
    history(),
    drawSelection(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    indentUnit.of('  '),
    EditorState.languageData.of(() => [{ commentTokens: comments }]),
    keymap.of([
      { key: 'Tab', run: acceptCompletion },
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...historyKeymap,
      indentWithTab,
    ]),
    EditorView.contentAttributes.of({
      'aria-label': `${label}. Escape, then Tab leaves the editor.`,
      spellcheck: 'false',
      tabindex: '0',
    }),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) onChange(state.doc.toString());
    }),
    hint === undefined ? [] : placeholder(hint),
    typeOver,
    marks,
    theme,
  ];
}

/** A key's work, after which no proposals stay open. */
export function does(act: () => void): (view: EditorView) => boolean {
  return (view) => {
    closeCompletion(view);
    act();
    return true;
  };
}
