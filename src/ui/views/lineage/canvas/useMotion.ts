import { useMediaQuery } from '../../../shell/useMediaQuery';

/** How long the canvas takes to move; at once where motion is not wanted. */
export function useMotion(): { readonly duration: number } {
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)');
  return { duration: isStill ? 0 : 150 };
}
