import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { isTextEntry } from '../textEntry';
import { type DroppedFolder, droppedFolders } from './droppedFolders';
import { type DragVerdict, judgeDrag } from './judgeDrag';

/** Who gets what was dropped or pasted. */
export interface FileTakers {
  readonly onFiles: (files: readonly File[]) => void;
  /** The first, when folders were dropped. */
  readonly onFolder: (folder: DroppedFolder) => void;
}

/** Watches the whole page for dragged, dropped and pasted files; gives what is dragged over it right now. */
export function useFileDrop({ onFiles, onFolder }: FileTakers): DragVerdict | null {
  const [drag, setDrag] = useState<DragVerdict | null>(null);
  // Enter and leave come for every element crossed: the page is left when they are even.
  const depth = useRef(0);
  const end = useEffectEvent(() => {
    depth.current = 0;
    setDrag(null);
  });
  const take = useEffectEvent((transfer: DataTransfer | null) => {
    const files = [...(transfer?.files ?? [])];
    const [folder] = droppedFolders(transfer);
    if (folder) onFolder(folder);
    else if (files.length > 0) onFiles(files);
    return files.length > 0;
  });

  useEffect(() => {
    const stop = new AbortController();
    const on = <Type extends keyof WindowEventMap>(
      type: Type,
      react: (event: WindowEventMap[Type]) => void,
    ) => window.addEventListener(type, react, { signal: stop.signal });
    const judge = (event: DragEvent) => judgeDrag([...(event.dataTransfer?.items ?? [])]);

    on('dragenter', (event) => {
      depth.current += 1;
      const verdict = judge(event);
      if (verdict) setDrag(verdict);
    });
    on('dragover', (event) => judge(event) && event.preventDefault());
    on('dragleave', () => {
      depth.current -= 1;
      if (depth.current <= 0) end();
    });
    on('drop', (event) => {
      end();
      if (take(event.dataTransfer)) event.preventDefault();
    });
    on('keydown', (event) => event.key === 'Escape' && end());
    on('paste', (event) => {
      if (!isTextEntry(event.target) && take(event.clipboardData)) event.preventDefault();
    });
    return () => stop.abort();
  }, []);
  return drag;
}
