interface PaneLimits {
  readonly min: number;
  readonly max: number;
}

const keyStepPx = 16;

/** A size kept within its limits, in whole px. */
export function clampSize(size: number, { min, max }: PaneLimits): number {
  return Math.round(Math.min(max, Math.max(min, size)));
}

/**
 * The size of the first pane after a key on its splitter; null for keys that do not move it. `Left` and `Up` shrink,
 * `Right` and `Down` grow, `Home` and `End` go to the limits.
 */
export function resizeByKey(
  size: number,
  key: string,
  side: 'columns' | 'rows',
  limits: PaneLimits,
): number | null {
  const [shrink, grow] =
    side === 'columns' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  if (key === shrink) return clampSize(size - keyStepPx, limits);
  if (key === grow) return clampSize(size + keyStepPx, limits);
  if (key === 'Home') return limits.min;
  return key === 'End' ? limits.max : null;
}
