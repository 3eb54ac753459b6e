const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]';

function listStops(part: Element): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) => element.tabIndex >= 0 && element.checkVisibility(),
  );
}

/** The first control inside that the Tab key reaches. */
export function findFirstStop(part: Element): HTMLElement | null {
  return listStops(part)[0] ?? null;
}

/** Whether `Tab` (or `Shift Tab`) from the target would leave the part. */
export function isLastStop(part: Element, target: EventTarget, isBackwards: boolean): boolean {
  const stops = listStops(part);
  const edge = isBackwards ? stops[0] : stops.at(-1);
  // Of several radio buttons only one takes the Tab key: they leave together.
  const sameGroup =
    edge instanceof HTMLInputElement &&
    target instanceof HTMLInputElement &&
    edge.type === 'radio' &&
    edge.name === target.name;
  return edge === undefined || edge === target || sameGroup || (target === part && isBackwards);
}
