import { Zip, ZipDeflate } from 'fflate';
import { bytesOfSource } from '../../../core/base/fileSource';
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
    entry.push(await bytesOfSource(await files.source(path)), true);
  }
  zip.end();
  return new Blob(parts, { type: 'application/zip' });
}
