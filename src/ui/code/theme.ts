import { EditorView } from '@codemirror/view';

const ICONS = { column: '#', table: '▤', function: 'ƒ', keyword: '·', ref: '↗', name: '≡' };

const popup = {
  border: '1px solid var(--line-strong)',
  borderRadius: 'var(--r-3)',
  backgroundColor: 'var(--raised)',
  boxShadow: 'var(--shadow-2)',
  color: 'var(--ink)',
};

/** The editor in the app's tokens, which reach into its shadow tree. */
export const theme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--surface)', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--font-mono)',
    fontSize: 'var(--text-13)',
    lineHeight: '20px',
    overflow: 'auto',
  },
  '.cm-content': { padding: 'var(--s-4) 0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 var(--s-5) 0 var(--s-4)' },
  '.cm-gutters': {
    border: 'none',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink-3)',
  },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '40px', padding: '0 var(--s-4) 0 0' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'var(--sunken)' },
  '&.cm-focused .cm-activeLineGutter': { backgroundColor: 'var(--sunken)', color: 'var(--ink)' },
  '.cm-cursor': { borderLeft: '2px solid var(--accent)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground':
    { backgroundColor: 'var(--accent-line)', opacity: '0.5' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--control)',
  },
  '.cm-placeholder': { color: 'var(--ink-3)' },
  '.cm-keyword': { color: 'var(--code-keyword)' },
  '.cm-string': { color: 'var(--code-string)' },
  '.cm-number': { color: 'var(--code-number)' },
  '.cm-comment': { color: 'var(--code-comment)' },
  '.cm-func': { color: 'var(--code-func)' },
  '.cm-jinja': { color: 'var(--code-jinja)' },
  '.cm-errorRange': {
    textDecoration: 'underline wavy var(--fail-mark)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '3px',
    backgroundColor: 'var(--fail-tint)',
  },
  '.cm-warnRange': {
    textDecoration: 'underline wavy var(--warn-mark)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '3px',
  },
  '.cm-markTip': {
    maxWidth: '440px',
    padding: 'var(--s-4) var(--s-5)',
    fontSize: 'var(--text-12)',
    lineHeight: 'var(--lh-12)',
    whiteSpace: 'pre-wrap',
  },
  '.cm-tooltip': popup,
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    maxHeight: '220px',
    minWidth: '320px',
    padding: 'var(--s-2)',
    fontFamily: 'var(--font-mono)',
    fontSize: 'var(--text-12)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    alignItems: 'center',
    minHeight: '24px',
    padding: '0 var(--s-4)',
    borderRadius: 'var(--r-1)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--selected)',
    color: 'var(--ink)',
  },
  '.cm-completionMatchedText': { color: 'var(--accent)', textDecoration: 'none' },
  '.cm-completionDetail': {
    flex: '1',
    marginInlineStart: 'var(--s-6)',
    overflow: 'hidden',
    color: 'var(--ink-3)',
    fontFamily: 'var(--font-ui)',
    fontStyle: 'normal',
    textAlign: 'end',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    maxWidth: '200px',
  },
  '.cm-completionIcon': { width: '20px', padding: '0', opacity: '1', color: 'var(--ink-3)' },
  ...Object.fromEntries(
    Object.entries(ICONS).map(([kind, sign]) => [
      `.cm-completionIcon-${kind}:after`,
      { content: `"${sign}"` },
    ]),
  ),
  '.cm-tooltip.cm-completionInfo': {
    ...popup,
    maxWidth: '280px',
    margin: '0 var(--s-2)',
    padding: 'var(--s-4) var(--s-5)',
    color: 'var(--ink-2)',
    fontSize: 'var(--text-12)',
    whiteSpace: 'pre-wrap',
  },
});
