import { type RefObject, useLayoutEffect, useState } from 'react';
import type { ChartTheme } from './chartTheme';
import { readForcedTheme, readTheme } from './readTheme';

const FORCED = '(forced-colors: active)';

/** The page's theme, read from the variables at `host`; anew when the page's theme or its forced colours change. */
export function useChartTheme(host: RefObject<HTMLElement | null>): ChartTheme | null {
  const [theme, setTheme] = useState<ChartTheme | null>(null);
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const read = () => setTheme(readFrom(element));
    read();
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const forced = matchMedia(FORCED);
    forced.addEventListener('change', read);
    return () => {
      observer.disconnect();
      forced.removeEventListener('change', read);
    };
  }, [host]);
  return theme;
}

function readFrom(element: HTMLElement): ChartTheme {
  const style = getComputedStyle(element);
  const { fontFamily } = style;
  const read = (name: string) => style.getPropertyValue(name).trim();
  if (!matchMedia(FORCED).matches) return readTheme(read, fontFamily);
  return readForcedTheme(read, makeProbe(element), fontFamily);
}

/** Reads a system colour off an element that wears it. */
function makeProbe(element: HTMLElement): (systemColour: string) => string {
  return (systemColour) => {
    const before = element.style.color;
    element.style.color = systemColour;
    const { color } = getComputedStyle(element);
    element.style.color = before;
    return color;
  };
}
