/** Below this width the first column stays in sight whatever is pinned: it names the row. */
const NARROW_PX = 600;
/** Pinned columns that would take more than this share of the grid are let go, the last first. */
const PINNED_SHARE = 0.6;

interface PinnableColumn {
  readonly id: string;
  readonly width: number;
}

/** Which of the columns stay in place at the left, in display order, when the grid is `available` px wide. */
export function choosePinned(
  columns: readonly PinnableColumn[],
  pinned: readonly string[],
  available: number,
): string[] {
  const wanted = columns.filter(({ id }) => pinned.includes(id));
  const first = columns[0];
  if (available < NARROW_PX && first !== undefined && wanted.length === 0) wanted.push(first);
  let taken = 0;
  const kept: string[] = [];
  for (const { id, width } of wanted) {
    taken += width;
    if (taken > available * PINNED_SHARE) break;
    kept.push(id);
  }
  return kept;
}
