import { go } from '../../ui/links';
import { useSettings } from '../../ui/model/modelContext';
import { appShortcuts } from '../../ui/shell/shortcuts/appShortcuts';
import { useShortcuts } from '../../ui/shell/shortcuts/useShortcuts';
import type { Overlay } from './overlay';
import { PLACES, type Place } from './places';

interface FrameKeys {
  readonly toggleProblems: () => void;
  readonly toggleRail: () => void;
  readonly flipTheme: () => void;
  readonly build: () => void;
  readonly open: (overlay: Overlay) => void;
}

/** The keys that work on every page; a page's own come with the page. */
export function useFrameKeys(keys: FrameKeys): void {
  const singleKeys = useSettings((settings) => settings.singleKeys);
  const actions: Readonly<Record<string, () => void>> = {
    toggleProblems: keys.toggleProblems,
    toggleRail: keys.toggleRail,
    flipTheme: keys.flipTheme,
    build: keys.build,
    openPalette: () => keys.open('palette'),
    openShortcuts: () => keys.open('shortcuts'),
  };
  const places: readonly Place[] = Object.values(PLACES);
  useShortcuts({
    shortcuts: FRAME_SHORTCUTS,
    singleKeys,
    onShortcut: (id) => {
      const place = places.find(({ shortcut }) => shortcut === id);
      if (place) go(place.href);
      else actions[id]?.();
    },
  });
}

const FRAME_SHORTCUTS = appShortcuts.filter(({ group }) => group !== 'Page');
