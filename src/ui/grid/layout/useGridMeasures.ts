import { type RefObject, useLayoutEffect, useState } from 'react';

export interface GridMeasures {
  /** Inner width of the scroller, in px; 0 until it is known. */
  readonly width: number;
  readonly rowHeight: number;
  readonly fontFamily: string;
  /** False until the page's fonts have come: text measured before is a little off. */
  readonly hasFonts: boolean;
}

const UNKNOWN: GridMeasures = { width: 0, rowHeight: 28, fontFamily: 'sans-serif', hasFonts: true };

/** What the grid must know of its place on the page; follows its size and a change of the pointer's kind. */
export function useGridMeasures(scroller: RefObject<HTMLElement | null>): GridMeasures {
  const [measures, setMeasures] = useState(UNKNOWN);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const read = () => setMeasures((before) => keepEqual(before, readMeasures(element)));
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    let isMounted = true;
    void document.fonts.ready.then(() => isMounted && read());
    return () => {
      isMounted = false;
      observer.disconnect();
    };
  }, [scroller]);
  return measures;
}

function readMeasures(element: HTMLElement): GridMeasures {
  const style = getComputedStyle(element);
  return {
    width: element.clientWidth,
    rowHeight: Number.parseFloat(style.getPropertyValue('--grid-row')) || UNKNOWN.rowHeight,
    fontFamily: style.fontFamily,
    hasFonts: document.fonts.status === 'loaded',
  };
}

function keepEqual(before: GridMeasures, next: GridMeasures): GridMeasures {
  const keys = ['width', 'rowHeight', 'fontFamily', 'hasFonts'] as const;
  return keys.every((key) => before[key] === next[key]) ? before : next;
}
