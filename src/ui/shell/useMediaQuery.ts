import { useSyncExternalStore } from 'react';

/** Below this the rail is a bar at the foot and the filter bar a sheet. */
export const phoneQuery = '(width < 600px)';
/** Below this the rail shows icons only. */
export const compactQuery = '(width < 1200px)';

export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    () => matchMedia(query).matches,
  );
}
