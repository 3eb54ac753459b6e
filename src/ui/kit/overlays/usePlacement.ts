import { useLayoutEffect } from 'react';
import { type PlacementWish, placeBeside } from './placement';

/** Keeps an open floating part beside its anchor while the page scrolls and either of them changes size. */
export function usePlacement(
  part: HTMLElement | null,
  anchor: Element | null,
  { side, align, gap }: PlacementWish,
): void {
  useLayoutEffect(() => {
    if (!part || !anchor) return;
    const place = () => {
      const view = document.documentElement;
      part.style.maxBlockSize = '';
      const { left, top, maxHeight } = placeBeside(
        anchor.getBoundingClientRect(),
        { width: part.offsetWidth, height: part.offsetHeight },
        { width: view.clientWidth, height: view.clientHeight },
        { side, align, gap },
      );
      part.style.maxBlockSize = `${maxHeight}px`;
      part.style.left = `${left}px`;
      part.style.top = `${top}px`;
    };
    place();
    const stop = new AbortController();
    const sizes = new ResizeObserver(place);
    sizes.observe(part);
    sizes.observe(anchor);
    // Scrolling inside the part moves nothing but its own content.
    const follow = (event: Event) => event.target !== part && place();
    window.addEventListener('scroll', follow, {
      capture: true,
      passive: true,
      signal: stop.signal,
    });
    window.addEventListener('resize', place, { signal: stop.signal });
    return () => {
      stop.abort();
      sizes.disconnect();
    };
  }, [part, anchor, side, align, gap]);
}
