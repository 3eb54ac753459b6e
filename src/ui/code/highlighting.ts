import { type Extension, RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin } from '@codemirror/view';
import type { CodePiece } from '../kit/code/pieces';

/** Longer texts stay plain: they are coloured whole at every change. */
const LONGEST = 300_000;

/** The colours of code blocks, in an editor. */
export function highlighting(cut: (text: string) => readonly CodePiece[]): Extension {
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;

      constructor(view: EditorView) {
        this.decorations = colour(view.state.doc.toString(), cut);
      }

      update({ docChanged, state }: { docChanged: boolean; state: EditorView['state'] }) {
        if (docChanged) this.decorations = colour(state.doc.toString(), cut);
      }
    },
    { decorations: ({ decorations }) => decorations },
  );
}

function colour(text: string, cut: (text: string) => readonly CodePiece[]): DecorationSet {
  if (text.length > LONGEST) return Decoration.none;
  const builder = new RangeSetBuilder<Decoration>();
  let at = 0;
  for (const piece of cut(text)) {
    const end = at + piece.text.length;
    if (piece.tone) builder.add(at, end, Decoration.mark({ class: `cm-${piece.tone}` }));
    at = end;
  }
  return builder.finish();
}
