import { useEffect, useState } from 'react';
import {
  applyTheme,
  darkQuery,
  flipTheme,
  resolveTheme,
  type Theme,
  watchSystemTheme,
} from '../theme/themeChoice';
import { useModel, useSettings } from './modelContext';

/** The theme on screen, and its flip; writes it to the page. */
export function useTheme(): { readonly theme: Theme; readonly flip: () => void } {
  const { settingsStore } = useModel();
  const choice = useSettings((settings) => settings.theme);
  const [prefersDark, setPrefersDark] = useState(() => matchMedia(darkQuery).matches);
  useEffect(() => watchSystemTheme(matchMedia(darkQuery), setPrefersDark), []);
  const theme = resolveTheme(choice, prefersDark);
  useEffect(() => applyTheme(document, theme), [theme]);
  return { theme, flip: () => settingsStore.setState({ theme: flipTheme(choice, prefersDark) }) };
}
