import type { ComponentPropsWithRef } from 'react';

interface ScrollRegionProps extends ComponentPropsWithRef<'section'> {
  /** What scrolls here, for screen readers. */
  readonly label: string;
}

/** Content that scrolls and holds no control of its own: it takes focus, so that arrow keys can scroll it. */
export function ScrollRegion({ label, ...section }: ScrollRegionProps) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: not every browser lets the keyboard into what scrolls.
  return <section {...section} aria-label={label} tabIndex={0} />;
}
