/** Which of the dropped files is open, as the address holds it. */
export interface ImportSearch {
  /** The file's name: it says more in a history than an id, and the files are gone after a reload anyway. */
  readonly file?: string;
}

/** Reads an address's parameters; a file that is not there stays and opens the first one. */
export function readImportSearch({ file }: Readonly<Record<string, unknown>>): ImportSearch {
  return typeof file === 'string' && file !== '' ? { file } : {};
}
