/** A line of two texts laid side by side; numbers count from 1, null where the text does not have it. */
export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** Where old times new lines between the first and the last change are more, all of them count as removed and added. */
const MOST_CELLS = 4_000_000;

/** The lines of two texts, with the fewest added and removed ones. */
export function diffLines(before: string, after: string): DiffLine[] {
  const old = before.split('\n');
  const now = after.split('\n');
  const head = countSame(old, now, (at) => at);
  const rest = Math.min(old.length, now.length) - head;
  const tail = Math.min(
    rest,
    countSame(old, now, (at, { length }) => length - 1 - at),
  );
  const middle = diffMiddle(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  return number([
    ...old.slice(0, head).map((text) => ({ kind: 'same' as const, text })),
    ...middle,
    ...old.slice(old.length - tail).map((text) => ({ kind: 'same' as const, text })),
  ]);
}

type Bare = Pick<DiffLine, 'kind' | 'text'>;

function countSame(
  old: readonly string[],
  now: readonly string[],
  place: (at: number, lines: readonly string[]) => number,
): number {
  const most = Math.min(old.length, now.length);
  let at = 0;
  while (at < most && old[place(at, old)] === now[place(at, now)]) at += 1;
  return at;
}

/** By the longest sequence of lines that both have. */
function diffMiddle(old: readonly string[], now: readonly string[]): Bare[] {
  const lines: Bare[] = [];
  let [x, y] = [0, 0];
  const remove = () => lines.push({ kind: 'removed', text: old[x++] ?? '' });
  const add = () => lines.push({ kind: 'added', text: now[y++] ?? '' });
  if (old.length * now.length <= MOST_CELLS) {
    const common = lengthsInCommon(old, now);
    const commonAt = (i: number, j: number) => common[i * (now.length + 1) + j] ?? 0;
    while (x < old.length && y < now.length) {
      if (old[x] === now[y]) {
        lines.push({ kind: 'same', text: old[x] ?? '' });
        x += 1;
        y += 1;
      } else if (commonAt(x + 1, y) >= commonAt(x, y + 1)) remove();
      else add();
    }
  }
  while (x < old.length) remove();
  while (y < now.length) add();
  return lines;
}

/** How many lines two texts have in common from each pair of places on, row by row. */
function lengthsInCommon(old: readonly string[], now: readonly string[]): Uint32Array {
  const width = now.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      common[at] =
        old[i] === now[j]
          ? (common[at + width + 1] ?? 0) + 1
          : Math.max(common[at + width] ?? 0, common[at + 1] ?? 0);
    }
  }
  return common;
}

function number(lines: readonly Bare[]): DiffLine[] {
  let before = 0;
  let after = 0;
  return lines.map((line) => {
    if (line.kind !== 'added') before += 1;
    if (line.kind !== 'removed') after += 1;
    return {
      ...line,
      before: line.kind === 'added' ? null : before,
      after: line.kind === 'removed' ? null : after,
    };
  });
}
