import { createStore, type StoreApi } from 'zustand/vanilla';

/** What the user has chosen about the app itself; kept between visits. */
export interface Settings {
  readonly theme: 'light' | 'dark' | 'system';
  /** ISO 4217. */
  readonly currency: string;
  /** BCP 47; null follows the browser. */
  readonly locale: string | null;
  readonly isRailFolded: boolean;
  readonly singleKeys: boolean;
  /** The line about the sample shop has been read. */
  readonly isSampleNoticeClosed: boolean;
  /** Sizes in px that split panes were given, by the pane's name. */
  readonly paneSizes: Readonly<Record<string, number>>;
}

const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  currency: 'USD',
  locale: null,
  isRailFolded: false,
  singleKeys: true,
  isSampleNoticeClosed: false,
  paneSizes: {},
};

export type SettingsStore = StoreApi<Settings>;

/** A store that begins with what was kept and hands on each change to be kept. */
export function makeSettingsStore(
  kept: Partial<Settings>,
  keep: (settings: Settings) => void,
): SettingsStore {
  const store = createStore<Settings>(() => ({ ...DEFAULT_SETTINGS, ...kept }));
  store.subscribe(keep);
  return store;
}
