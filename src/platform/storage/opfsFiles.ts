/** The root of the origin's private file system. */
export function opfsRoot(): Promise<FileSystemDirectoryHandle> {
  return navigator.storage.getDirectory();
}

/** A file as it is now; its bytes are read only when they are asked for. Undefined where there is none. */
export async function fileIn(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<File | undefined> {
  const handle = await folder.getFileHandle(name).catch(() => undefined);
  return handle?.getFile();
}

/** All of it or nothing: the file is what it was until the last byte has been written. */
export async function writeWhole(
  folder: FileSystemDirectoryHandle,
  name: string,
  source: Blob,
): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  await source.stream().pipeTo(await handle.createWritable());
}
