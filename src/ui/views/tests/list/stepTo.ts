/** Where an arrow key leads from the row or group head that has the focus; null when it leads nowhere. */
export function stepTo(list: HTMLElement, key: string): HTMLElement | null {
  const stops = [...list.querySelectorAll<HTMLElement>('[data-row], button[aria-expanded]')];
  const { activeElement } = list.ownerDocument;
  const at = stops.findIndex((stop) => stop.isSameNode(activeElement));
  switch (key) {
    case 'ArrowDown':
      return stops[at + 1] ?? null;
    case 'ArrowUp':
      return at > 0 ? (stops[at - 1] ?? null) : null;
    case 'Home':
      return stops[0] ?? null;
    case 'End':
      return stops.at(-1) ?? null;
    default:
      return null;
  }
}
