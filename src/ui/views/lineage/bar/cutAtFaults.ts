import type { Fault } from '../useSelection';

interface TextPiece {
  readonly from: number;
  readonly text: string;
  readonly severity?: Fault['severity'];
}

/** A text in pieces, where each faulty part is one of its own. */
export function cutAtFaults(text: string, faults: readonly Fault[]): TextPiece[] {
  const marks = faults
    .flatMap(({ ranges, severity }) => ranges.map((range) => ({ ...range, severity })))
    .sort((a, b) => a.from - b.from);
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { from, to, severity } of marks) {
    if (from < at) continue;
    if (from > at) pieces.push({ from: at, text: text.slice(at, from) });
    pieces.push({ from, text: text.slice(from, to), severity });
    at = to;
  }
  if (at < text.length) pieces.push({ from: at, text: text.slice(at) });
  return pieces;
}
