import { type Draw, makeDraw } from './makeLists';

const MODES = ['eager', 'cautious', 'buildable', 'empty'];
const SETS = ['union', 'intersection'];

/** A selectors.yml of `count` drawn selectors, `s0` and so on; its text is JSON, which is YAML too. */
export function makeDefinitions(terms: readonly string[], count: number, seed: number): string {
  const draw = makeDraw(seed);
  // What dbt refuses as it reads the file has tests of its own.
  const usable = terms.filter((term) => !/^no_such_method:/.test(term));
  const selectors = Array.from({ length: count }, (_, index) => ({
    name: `s${index}`,
    definition: drawDefinition({ terms: usable, draw, known: index }, 3),
  }));
  return JSON.stringify({ selectors });
}

interface Work {
  readonly terms: readonly string[];
  readonly draw: Draw;
  /** How many selectors stand before. */
  readonly known: number;
}

function drawDefinition(work: Work, depth: number): unknown {
  const { draw } = work;
  const kind = draw(['text', 'mapping', 'mapping', 'set', 'set', 'selector']);
  if (kind === 'set' && depth > 0) return drawSet(work, depth);
  if (kind === 'selector' && work.known > 0)
    return { method: 'selector', value: `s${Math.floor(work.known * draw([0, 0.3, 0.6, 0.9]))}` };
  return kind === 'text'
    ? `${draw(['', '+', '@', '1+'])}${draw(work.terms)}`
    : drawTerm(work, depth);
}

function drawSet(work: Work, depth: number): unknown {
  const { draw } = work;
  const items = Array.from({ length: draw([1, 2, 2, 3]) }, () => drawDefinition(work, depth - 1));
  if (draw([true, false, false])) items.push(drawExclude(work, depth));
  const [, ...more] = items.filter(isExclude);
  return { [draw(SETS)]: items.filter((item) => !more.includes(item)) };
}

/** Whether dbt takes an item of a set for the exclusion, of which a set may hold one. */
function isExclude(item: unknown): boolean {
  return typeof item === 'object' && item !== null && 'exclude' in item;
}

function drawExclude(work: Work, depth: number): { exclude: unknown[] } {
  const length = work.draw([1, 1, 2]);
  return { exclude: Array.from({ length }, () => drawDefinition(work, depth - 1)) };
}

function drawTerm(work: Work, depth: number): unknown {
  const { draw } = work;
  const [, method = 'fqn', value = ''] = /^(?:([\w.]+):)?(.*)$/.exec(draw(work.terms)) ?? [];
  if (draw([true, false, false])) return { [method]: value };
  const isAround = draw([true, false, false, false]);
  return {
    method,
    value,
    ...(isAround && { childrens_parents: true }),
    ...(draw([true, false]) && { parents: true, parents_depth: draw([0, 1, 2]) }),
    ...(!isAround && draw([true, false]) && { children: draw([true, false]) }),
    ...(draw([true, false]) && { indirect_selection: draw(MODES) }),
    ...(depth > 0 && draw([true, false, false, false]) && drawExclude(work, depth)),
  };
}
