import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file of text, as it would be dropped. */
export function textFile(name: string, text: string): GivenFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A file of the disk, as it would be dropped. */
export function diskFile(at: string): GivenFile {
  return { name: path.basename(at), bytes: readFileSync(at) };
}

/** Drops files on the middle of the page as a user does: they enter, hover and fall. */
export async function dropFiles(page: Page, files: readonly GivenFile[]): Promise<void> {
  await give(page, files, 'drop');
}

/** Drags a folder of the disk onto the middle of the page, as the browser itself hands it over. */
export async function dragFolder(page: Page, at: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const data = { items: [], files: [at], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data });
  await browser.detach();
}

/** Pastes files into the page. */
export async function pasteFiles(page: Page, files: readonly GivenFile[]): Promise<void> {
  await give(page, files, 'paste');
}

async function give(page: Page, files: readonly GivenFile[], how: 'drop' | 'paste'): Promise<void> {
  const given = files.map(({ name, bytes }) => ({
    name,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  await page.evaluate(
    ({ given, how }) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body;
      const init = { bubbles: true, cancelable: true };
      if (how === 'paste')
        target.dispatchEvent(new ClipboardEvent('paste', { ...init, clipboardData: transfer }));
      else
        for (const type of ['dragenter', 'dragover', 'drop'])
          target.dispatchEvent(new DragEvent(type, { ...init, dataTransfer: transfer }));
    },
    { given, how },
  );
}
