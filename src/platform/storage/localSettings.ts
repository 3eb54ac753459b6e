/** Reads a JSON object from the page's local storage; empty when there is none or none may be kept. */
export function readLocal(name: string): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}

/** Keeps a text in the page's local storage, where the browser lets it. */
export function writeLocal(name: string, text: string): void {
  try {
    localStorage.setItem(name, text);
  } catch {
    // A private window: the choice holds for this visit.
  }
}

export function clearLocal(): void {
  try {
    localStorage.clear();
  } catch {
    // Then there is nothing to clear.
  }
}
