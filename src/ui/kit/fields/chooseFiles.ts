/** Opens the browser's file dialog; calls back with what was chosen, and not at all when nothing was. */
export function chooseFiles(
  accept: string,
  onFiles: (files: readonly File[]) => void,
  what: 'one' | 'many' | 'folder' = 'many',
): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = what === 'many';
  input.webkitdirectory = what === 'folder';
  input.accept = accept;
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    if (files.length > 0) onFiles(files);
  });
  input.click();
}
