export type Theme = 'light' | 'dark';
export type ThemeChoice = Theme | 'system';

/** Where the choice is stored; public/themeStart.js reads it before first paint. */
export const themeStorageKey = 'shopsmart.theme';

export const darkQuery = '(prefers-color-scheme: dark)';

/** Anything but a stored light or dark means: follow the system. */
export function parseThemeChoice(stored: unknown): ThemeChoice {
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

export function resolveTheme(choice: ThemeChoice, prefersDark: boolean): Theme {
  if (choice !== 'system') return choice;
  return prefersDark ? 'dark' : 'light';
}

/** What the theme button and `T` choose: the opposite of what is on screen. */
export function flipTheme(choice: ThemeChoice, prefersDark: boolean): Theme {
  return resolveTheme(choice, prefersDark) === 'dark' ? 'light' : 'dark';
}

/** Writes `data-theme` on `<html>` and gives the browser's own chrome the colour of the canvas. */
export function applyTheme(page: Document, theme: Theme): void {
  page.documentElement.dataset.theme = theme;
  const canvas = getComputedStyle(page.documentElement).getPropertyValue('--canvas').trim();
  page.querySelector('meta[name="theme-color"]')?.setAttribute('content', canvas);
}

/** Calls back when the system's preference changes; returns the way to stop. */
export function watchSystemTheme(
  preference: MediaQueryList,
  onChange: (prefersDark: boolean) => void,
): () => void {
  const tell = (event: MediaQueryListEvent) => onChange(event.matches);
  preference.addEventListener('change', tell);
  return () => preference.removeEventListener('change', tell);
}
