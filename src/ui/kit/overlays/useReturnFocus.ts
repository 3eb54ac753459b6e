import { type RefObject, useLayoutEffect, useRef } from 'react';

/** For parts that open beside the content: when they close with focus inside, it goes back to where it was before. */
export function useReturnFocus<Part extends HTMLElement>(): RefObject<Part | null> {
  const ref = useRef<Part>(null);
  useLayoutEffect(() => {
    const part = ref.current;
    const before = document.activeElement;
    return () => {
      const hadFocus = part?.contains(document.activeElement);
      if (hadFocus && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return ref;
}
