// A menu closes and the dialog that it opened opens in one commit: by then the menu's row, which had the focus, is gone,
// and the dialog would not know where to give the focus back to.
let closing: HTMLElement | null = null;

/** Says that the layer of this button is going, until its button has the focus back. */
export function announceReturn(anchor: HTMLElement): void {
  closing = anchor;
}

/** Whether a layer is going, and the focus is nowhere only until its button has it. */
export function isReturning(): boolean {
  return closing !== null;
}

/** Gives the focus back to the button, unless something else has taken it meanwhile. */
export function returnFocus(anchor: HTMLElement): void {
  if (closing === anchor) closing = null;
  if (document.activeElement === document.body) anchor.focus();
}

/** Where the focus should go when what opens now is closed. */
export function findReturn(): HTMLElement | null {
  const { activeElement } = document;
  return closing ?? (activeElement instanceof HTMLElement ? activeElement : null);
}
