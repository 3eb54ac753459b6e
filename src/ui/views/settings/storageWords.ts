import type { StorageKind } from '../../../engine/tab/ports';

/** What becomes of the data when the tab closes, and why. */
export function describeStorage(storage: StorageKind): string {
  if (storage.kind === 'opfs')
    return 'In this browser’s private file system, which only this site can read. It stays when the tab closes.';
  return storage.reason === 'other-tab'
    ? 'ShopSmart is open in another tab, which holds the database. What this tab does is gone when it closes.'
    : 'This browser gives no lasting storage here (private window?). Everything works; the data is gone when the tab closes.';
}
