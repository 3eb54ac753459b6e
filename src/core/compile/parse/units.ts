import { type Parser, placeNode } from './parser';
import type { Unit } from './unitLog';

/** Parses one unit, or takes over what it came to earlier when its facts are still the same. */
export function parseUnit(
  parser: Parser,
  key: string,
  facts: readonly unknown[],
  parse: () => void,
): void {
  const { earlier, now } = parser.units;
  const known = earlier.get(key);
  const isKnown = known !== undefined && areSame(known.facts, facts);
  const unit = isKnown ? known : parseAnew(parser, facts, parse);
  if (isKnown) parser.problems.add(unit.problems);
  now.set(key, unit);
  for (const node of unit.nodes) placeNode(parser, node);
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((fact, at) => fact === other[at]);
}

function parseAnew(parser: Parser, facts: readonly unknown[], parse: () => void): Unit {
  const { problems, units } = parser;
  const before = problems.list.length;
  units.added.length = 0;
  parse();
  return { facts, nodes: [...units.added], problems: problems.list.slice(before) };
}
