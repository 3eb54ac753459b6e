import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  darkQuery,
  flipTheme,
  parseThemeChoice,
  resolveTheme,
  themeStorageKey,
} from './themeChoice';

const startScript = readFileSync(new URL('../../../public/themeStart.js', import.meta.url), 'utf8');

function runStartScript(readStored: () => string | null, prefersDark: boolean) {
  const dataset: Record<string, string> = {};
  const asked: string[] = [];
  runInNewContext(startScript, {
    document: { documentElement: { dataset } },
    localStorage: {
      getItem: (key: string) => {
        asked.push(key);
        return readStored();
      },
    },
    matchMedia: (query: string) => ({ matches: query === darkQuery && prefersDark }),
  });
  return { theme: dataset.theme, asked };
}

describe.each([true, false])('where the system prefers dark: %s', (prefersDark) => {
  it.each(['light', 'dark', 'system', 'sepia', '', null])(
    'the start script and the app read a stored %j alike',
    (stored) => {
      const { theme, asked } = runStartScript(() => stored, prefersDark);
      expect(theme).toBe(resolveTheme(parseThemeChoice(stored), prefersDark));
      expect(asked).toEqual([themeStorageKey]);
    },
  );

  it('the start script follows the system where storage is refused', () => {
    const refuse = () => {
      throw new Error('SecurityError');
    };
    expect(runStartScript(refuse, prefersDark).theme).toBe(resolveTheme('system', prefersDark));
  });

  it('flipping always changes what is on screen', () => {
    for (const choice of ['light', 'dark', 'system'] as const) {
      expect(flipTheme(choice, prefersDark)).not.toBe(resolveTheme(choice, prefersDark));
    }
  });
});
