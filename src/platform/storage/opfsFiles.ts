/** The root of the origin's private file system. */
export function opfsRoot(): Promise<FileSystemDirectoryHandle> {
  return navigator.storage.getDirectory();
}

/** A folder by its path below the root, made when it is not there; the root itself for an empty path. */
export async function opfsFolder(path: string): Promise<FileSystemDirectoryHandle> {
  let folder = await opfsRoot();
  for (const name of path.split('/').filter((part) => part !== ''))
    folder = await folder.getDirectoryHandle(name, { create: true });
  return folder;
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
