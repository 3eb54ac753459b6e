export interface Placed<T> {
  readonly item: T;
  /** The middle of its box, in px from the top. */
  readonly y: number;
}

export interface NeighbourLayout<T> {
  readonly height: number;
  readonly middle: number;
  readonly left: readonly Placed<T>[];
  readonly right: readonly Placed<T>[];
  /** How many found no room. */
  readonly hiddenLeft: number;
  readonly hiddenRight: number;
}

/** Places a node's neighbours in two columns around it, each centred; of more than `most` the last row tells the rest. */
export function layoutNeighbours<T>(
  parents: readonly T[],
  children: readonly T[],
  rowHeight: number,
  most: number,
): NeighbourLayout<T> {
  const [left, right] = [parents, children].map((list) => cut(list, most)) as [Cut<T>, Cut<T>];
  const rows = Math.max(1, left.rows, right.rows);
  const height = rows * rowHeight;
  const place = ({ shown, rows: own }: Cut<T>): Placed<T>[] =>
    shown.map((item, at) => ({ item, y: (height - own * rowHeight) / 2 + (at + 0.5) * rowHeight }));
  return {
    height,
    middle: height / 2,
    left: place(left),
    right: place(right),
    hiddenLeft: left.hidden,
    hiddenRight: right.hidden,
  };
}

interface Cut<T> {
  readonly shown: readonly T[];
  readonly hidden: number;
  readonly rows: number;
}

function cut<T>(list: readonly T[], most: number): Cut<T> {
  if (list.length <= most) return { shown: list, hidden: 0, rows: list.length };
  const shown = list.slice(0, most - 1);
  return { shown, hidden: list.length - shown.length, rows: most };
}

/** A curve between two heights, over a gap of `width`. */
export function drawEdge(from: number, to: number, width: number): string {
  const bend = width / 2;
  return `M0 ${from}C${bend} ${from} ${bend} ${to} ${width} ${to}`;
}
