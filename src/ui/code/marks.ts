import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, hoverTooltip } from '@codemirror/view';

/** A stretch of the text with which something is wrong; UTF-16 offsets, `end` exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly isWarning?: boolean;
  /** Shown where the pointer rests on it; nothing where it is said elsewhere. */
  readonly message?: string;
}

/** Underlines these places and no others. */
export const showMarks = StateEffect.define<readonly Mark[]>();

/** The underlines move with the text, and go when what they lie under is changed. */
const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (shown, { changes, docChanged, effects, newDoc }) => {
    let next = shown.map(changes);
    if (docChanged) {
      changes.iterChangedRanges((_, __, from, to) => {
        next = next.update({ filter: (start, end) => end < from || start > to });
      });
    }
    for (const effect of effects) {
      if (effect.is(showMarks)) next = draw(effect.value, newDoc.length);
    }
    return next;
  },
  provide: (known) => EditorView.decorations.from(known),
});

function draw(list: readonly Mark[], length: number): DecorationSet {
  const ranges = list.flatMap(({ start, end, isWarning, message }) => {
    const from = Math.min(start, Math.max(0, length - 1));
    const to = Math.min(Math.max(end, from + 1), length);
    const style = isWarning ? 'cm-warnRange' : 'cm-errorRange';
    return from < to ? [Decoration.mark({ class: style, message }).range(from, to)] : [];
  });
  return Decoration.set(ranges, true);
}

const tip = hoverTooltip((view, at) => {
  const messages: string[] = [];
  let end = at;
  view.state.field(field).between(at, at, (_, to, { spec }) => {
    if (spec.message) messages.push(spec.message);
    end = Math.max(end, to);
  });
  if (messages.length === 0) return null;
  return {
    pos: at,
    end,
    above: true,
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'cm-markTip';
      dom.textContent = messages.join('\n\n');
      return { dom };
    },
  };
});

export const marks: Extension = [field, tip];
