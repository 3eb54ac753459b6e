import { Zip, ZipDeflate } from 'fflate';
import type { FileSource } from '../../../core/base/fileSource';
import type { ProjectFiles } from '../../../core/project/projectFiles';

/** A project's files in one zip, below a folder of the given name, as stock dbt can run them. */
export async function exportProject(files: ProjectFiles, folder: string): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part as Uint8Array<ArrayBuffer>);
  });
  for (const path of await files.list()) {
    const entry = new ZipDeflate(`${folder}/${path}`);
    zip.add(entry);
    entry.push(await bytesOf(await files.source(path)), true);
  }
  zip.end();
  return new Blob(parts, { type: 'application/zip' });
}

async function bytesOf(source: FileSource): Promise<Uint8Array> {
  switch (source.kind) {
    case 'bytes':
      // A copy: what is deflated must stay as it is.
      return source.bytes.slice();
    case 'blob':
      return new Uint8Array(await source.blob.arrayBuffer());
    case 'path':
      throw new Error('A browser has no file paths');
  }
}
