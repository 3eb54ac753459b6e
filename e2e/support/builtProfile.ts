import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, BrowserContextOptions, BrowserType } from '@playwright/test';

/** A folder for a browser's profile, gone after `use`. */
export async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'shopsmart-profile-'));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Opens a browser on a profile, and closes it after `use`. */
export async function withBrowser(
  browser: BrowserType,
  profile: string,
  options: BrowserContextOptions,
  use: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.launchPersistentContext(profile, options);
  try {
    await use(context);
  } finally {
    await context.close();
  }
}

/** Makes `folder` a profile of its own that knows what `built` knows. */
export function copyProfile(built: string, folder: string): void {
  cpSync(built, folder, { recursive: true });
}
