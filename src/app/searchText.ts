/** A search string as plain parameters, every value text: `?range=ytd` → { range: 'ytd' }. */
export function parseSearchText(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** The other way; parameters without a value are left out. */
export function writeSearchText(search: Record<string, unknown>): string {
  const known = Object.entries(search).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const text = new URLSearchParams(known).toString();
  return text === '' ? '' : `?${text}`;
}
