import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin } from '@codemirror/view';
import { highlightSql } from '../../../kit/code/highlightSql';

/** The colours of code blocks, in the editor. */
export const highlighting = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = colour(view.state.doc.toString());
    }

    update({ docChanged, state }: { docChanged: boolean; state: EditorView['state'] }) {
      if (docChanged) this.decorations = colour(state.doc.toString());
    }
  },
  { decorations: ({ decorations }) => decorations },
);

function colour(text: string): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  let at = 0;
  for (const piece of highlightSql(text)) {
    const end = at + piece.text.length;
    if (piece.tone) builder.add(at, end, Decoration.mark({ class: `cm-${piece.tone}` }));
    at = end;
  }
  return builder.finish();
}
