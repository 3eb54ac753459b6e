import Papa from 'papaparse';

/** The records of CSV text (RFC 4180), the header among them. */
export function parseCsv(text: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true }).data;
}
