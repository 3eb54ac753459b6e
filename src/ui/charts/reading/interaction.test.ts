import { describe, expect, it } from 'vitest';
import { type ChartFocus, type ChartKey, NO_FOCUS, pressKey } from './interaction';

const extent = { stops: 91, marks: 3, canBrush: true };

function press(keys: string): ChartKey {
  const parts = keys.split('+');
  return {
    key: parts.at(-1) ?? '',
    shiftKey: parts.includes('Shift'),
    ctrlKey: parts.includes('Ctrl'),
    metaKey: false,
    altKey: false,
  };
}

/** Presses keys one after the other and gives the last outcome. */
function run(keys: readonly string[], start: ChartFocus = NO_FOCUS) {
  let outcome = { focus: start, effect: { kind: 'none' } } as ReturnType<typeof pressKey>;
  for (const key of keys) {
    const next: ReturnType<typeof pressKey> = pressKey(outcome?.focus ?? start, press(key), extent);
    outcome = next;
  }
  return outcome;
}

describe('arrow keys', () => {
  it('begin at the near end and read each stop', () => {
    expect(run(['ArrowRight'])).toEqual({
      focus: { stop: 0, mark: 0, brush: null },
      effect: { kind: 'read' },
    });
    expect(run(['ArrowLeft'])?.focus.stop).toBe(90);
    expect(run(['ArrowRight', 'ArrowRight', 'ArrowLeft'])?.focus.stop).toBe(0);
  });

  it('stop at the ends', () => {
    expect(run(['End', 'ArrowRight'])?.focus.stop).toBe(90);
    expect(run(['Home', 'ArrowLeft'])?.focus.stop).toBe(0);
  });

  it('page over a tenth of the stops', () => {
    expect(run(['Home', 'PageDown'])?.focus.stop).toBe(9);
    expect(run(['End', 'PageUp'])?.focus.stop).toBe(81);
  });

  it('go over the marks of a stop up and down', () => {
    expect(run(['ArrowRight', 'ArrowUp', 'ArrowUp', 'ArrowUp'])?.focus.mark).toBe(2);
    expect(run(['ArrowUp'])).toBeNull();
    const single = { ...extent, marks: 1 };
    expect(pressKey({ ...NO_FOCUS, stop: 3 }, press('ArrowUp'), single)).toBeNull();
  });
});

describe('a stretch', () => {
  it('is chosen by Shift and arrows, and set by Enter', () => {
    const chosen = run(['ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight']);
    expect(chosen?.focus.brush).toEqual({ anchor: 1, head: 3 });
    expect(pressKey(chosen?.focus ?? NO_FOCUS, press('Enter'), extent)).toEqual({
      focus: { stop: 3, mark: 0, brush: null },
      effect: { kind: 'brush', from: 1, to: 3 },
    });
  });

  it('may be chosen backwards', () => {
    expect(run(['End', 'Shift+ArrowLeft', 'Enter'])?.effect).toEqual({
      kind: 'brush',
      from: 89,
      to: 90,
    });
  });

  it('is dropped by Escape, and the focus by a second one', () => {
    const dropped = run(['Home', 'Shift+ArrowRight', 'Escape']);
    expect(dropped).toEqual({
      focus: { stop: 1, mark: 0, brush: null },
      effect: { kind: 'none' },
    });
    expect(run(['Home', 'Escape'])?.focus).toEqual(NO_FOCUS);
    expect(run(['Escape'])).toBeNull();
  });

  it('is nothing where ranges make no sense', () => {
    const outcome = pressKey({ ...NO_FOCUS, stop: 1 }, press('Shift+ArrowRight'), {
      ...extent,
      canBrush: false,
    });
    expect(outcome?.focus).toEqual({ stop: 2, mark: 0, brush: null });
  });
});

describe('other keys', () => {
  it('Enter is a click on the mark, Shift adds', () => {
    expect(run(['ArrowRight', 'ArrowUp', 'Enter'])?.effect).toEqual({
      kind: 'pick',
      stop: 0,
      mark: 1,
      adds: false,
    });
    expect(run(['ArrowRight', 'Shift+Enter'])?.effect).toMatchObject({ adds: true });
    expect(run(['Enter'])).toBeNull();
  });

  it('V asks for the table, letters on a stop go to the caller', () => {
    expect(run(['v'])?.effect).toEqual({ kind: 'table' });
    expect(run(['ArrowRight', 'a'])?.effect).toEqual({ kind: 'other', key: 'a', stop: 0 });
    expect(run(['a'])).toBeNull();
    expect(run(['Tab'])).toBeNull();
  });

  it('with Ctrl belong to the page', () => {
    expect(run(['Ctrl+ArrowRight'])).toBeNull();
  });

  it('do nothing on an empty chart', () => {
    expect(pressKey(NO_FOCUS, press('ArrowRight'), { ...extent, stops: 0 })).toBeNull();
  });
});
