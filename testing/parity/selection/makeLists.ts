/** Draws from a list; equal seeds draw equally. */
export type Draw = <T>(list: readonly T[]) => T;

const MODES = ['eager', 'cautious', 'buildable', 'empty'];
const TYPES = ['model', 'seed', 'snapshot', 'test', 'unit_test', 'source', 'exposure', 'analysis'];
const BEFORE = ['', '', '', '+', '+', '1+', '2+', '0+', '@', '@', '@1+'];
const AFTER = ['', '', '', '+', '+', '+1', '+2', '+0'];

/** The words of `count` command lines of `ls`: of each term alone as many as fit, the rest drawn of them. */
export function makeLists(terms: readonly string[], count: number, seed: number): string[][] {
  const draw = makeDraw(seed);
  const alone = shuffle(terms, draw).slice(0, Math.floor(count / 2));
  const mixed = Array.from({ length: count - alone.length }, () => drawList(terms, draw));
  return [...alone.map((term) => ['--select', term]), ...mixed];
}

function drawList(terms: readonly string[], draw: Draw): string[] {
  const selection = () => drawSelection(terms, draw);
  const words = draw([true, true, true, false]) ? ['--select', ...selection()] : [];
  if (words.length === 0 || draw([true, false])) words.push('--exclude', ...selection());
  if (draw([true, true, false])) words.push('--indirect-selection', draw(MODES));
  const kinds = draw(['', '', '', '--resource-type', '--exclude-resource-type']);
  return kinds === '' ? words : [...words, kinds, draw(TYPES), kinds, draw(TYPES)];
}

function drawSelection(terms: readonly string[], draw: Draw): string[] {
  const term = () => {
    const before = draw(BEFORE);
    return before + draw(terms) + (before.startsWith('@') ? '' : draw(AFTER));
  };
  const group = () => Array.from({ length: draw([1, 1, 2, 2, 3]) }, term).join(',');
  return Array.from({ length: draw([1, 1, 2, 3]) }, group);
}

function shuffle(list: readonly string[], draw: Draw): string[] {
  const left = [...list];
  return list.map(() => {
    const one = draw(left);
    left.splice(left.indexOf(one), 1);
    return one;
  });
}

/** A linear congruential generator, with the constants of Numerical Recipes. */
export function makeDraw(seed: number): Draw {
  let state = seed;
  return (list) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const one = list[Math.floor((state / 2 ** 32) * list.length)];
    if (one === undefined) throw new Error('There is nothing to draw from');
    return one;
  };
}
