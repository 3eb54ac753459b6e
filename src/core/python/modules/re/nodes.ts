/** Whether one character, given as its code point, is what a place of a pattern asks for. */
export type Accepts = (code: number) => boolean;

/** How a repeat goes on: as often as it can, as seldom as it can, or as often as it can without going back. */
export type Greed = 'greedy' | 'lazy' | 'possessive';

/** A pattern as a tree. */
export type Node =
  | { readonly kind: 'one'; readonly accepts: Accepts }
  | { readonly kind: 'place'; readonly holds: (text: string, at: number) => boolean }
  | { readonly kind: 'reference'; readonly group: number; readonly ignoreCase: boolean }
  /** Without a number it captures nothing. */
  | { readonly kind: 'group'; readonly number: number | undefined; readonly body: Node }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'branch'; readonly choices: readonly Node[] }
  | {
      readonly kind: 'repeat';
      readonly body: Node;
      readonly least: number;
      readonly most: number;
      readonly greed: Greed;
    }
  | { readonly kind: 'atomic'; readonly body: Node }
  | {
      readonly kind: 'look';
      readonly body: Node;
      readonly negated: boolean;
      /** How many characters before the place the body begins. */
      readonly back: number;
    }
  | { readonly kind: 'condition'; readonly group: number; readonly yes: Node; readonly no: Node };

/** The fewest and the most characters that something can match. */
export type Width = readonly [least: number, most: number];

/** The width of a tree; `groups` are those of the groups that are closed. */
export function measureWidth(node: Node, groups: readonly (Width | undefined)[]): Width {
  const measure = (inner: Node) => measureWidth(inner, groups);
  switch (node.kind) {
    case 'one':
      return [1, 1];
    case 'place':
    case 'look':
      return [0, 0];
    case 'reference':
      return groups[node.group] ?? [0, Number.POSITIVE_INFINITY];
    case 'group':
      return groups[node.number ?? 0] ?? measure(node.body);
    case 'atomic':
      return measure(node.body);
    case 'sequence':
      return node.items.map(measure).reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
    case 'branch':
      return widest(node.choices.map(measure));
    case 'condition':
      return widest([measure(node.yes), measure(node.no)]);
    case 'repeat': {
      const [least, most] = measure(node.body);
      // Nothing, infinitely often, is nothing.
      return [least * node.least, most * node.most || 0];
    }
  }
}

function widest(widths: readonly Width[]): Width {
  return [Math.min(...widths.map(([least]) => least)), Math.max(...widths.map(([, most]) => most))];
}
