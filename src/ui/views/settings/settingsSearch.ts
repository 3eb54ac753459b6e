export const SECTIONS = ['appearance', 'numbers', 'keys', 'storage', 'about'] as const;
export type Section = (typeof SECTIONS)[number];

/** The section that an address names. */
export interface SettingsSearch {
  readonly section?: Section;
}

/** Reads an address's parameters; a section that does not exist is left out. */
export function readSettingsSearch(raw: Readonly<Record<string, unknown>>): SettingsSearch {
  const section = SECTIONS.find((one) => one === raw.section);
  return section ? { section } : {};
}
