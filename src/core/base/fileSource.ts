/** The part of a browser's Blob that we read; a File is one. */
export interface BlobLike {
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Where the bytes of a file lie. */
export type FileSource =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'blob'; readonly blob: BlobLike };

/** The bytes of a source, a copy of its own; rejects for a path, which only Node can follow. */
export async function bytesOfSource(source: FileSource): Promise<Uint8Array<ArrayBuffer>> {
  switch (source.kind) {
    case 'bytes':
      return new Uint8Array(source.bytes);
    case 'blob':
      return new Uint8Array(await source.blob.arrayBuffer());
    case 'path':
      throw new Error('A browser has no file paths');
  }
}
