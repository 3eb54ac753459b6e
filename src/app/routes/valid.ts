/**
 * Reads a route's search as its screen may take it. The router's own merges what `validateSearch` gives into the raw
 * parameters, so that a value that was refused would come through.
 */
export function valid<T>(read: (raw: Readonly<Record<string, unknown>>) => T) {
  return { select: (search: object) => read({ ...search }), structuralSharing: true } as const;
}
