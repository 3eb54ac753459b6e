import type { ComponentPropsWithRef } from 'react';

interface GridPartProps extends ComponentPropsWithRef<'div'> {
  readonly role: 'grid' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'gridcell';
  readonly 'data-active'?: boolean | undefined;
}

/**
 * A part of the grid by its ARIA role. No `table`: a virtual grid places rows and cells itself, and table elements that
 * are not laid out as a table lose their meaning in some browsers. Only the active cell can be tabbed to.
 */
export function GridPart(props: GridPartProps) {
  return <div {...props} />;
}
