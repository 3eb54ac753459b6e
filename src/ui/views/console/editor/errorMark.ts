import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { TextRange } from '../../../../core/sql/errorPlace';

/** Underlines a place in the text, or with null nothing. */
export const markError = StateEffect.define<TextRange | null>();

const underline = Decoration.mark({ class: 'cm-errorRange' });

/** The underline moves with the text, and goes when what it lies under is changed. */
export const errorMark = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    let next = marks.map(transaction.changes);
    if (transaction.docChanged) {
      transaction.changes.iterChangedRanges((from, to) => {
        marks.between(from, to, () => {
          next = Decoration.none;
        });
      });
    }
    for (const effect of transaction.effects) {
      if (effect.is(markError)) next = draw(effect.value, transaction.newDoc.length);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function draw(range: TextRange | null, length: number): DecorationSet {
  if (!range) return Decoration.none;
  const start = Math.min(range.start, Math.max(0, length - 1));
  const end = Math.min(Math.max(range.end, start + 1), length);
  return start < end ? Decoration.set([underline.range(start, end)]) : Decoration.none;
}
