import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colourOf, cssColourOf } from './chartTheme';
import { readForcedTheme, readTheme } from './readTheme';

const tokens = readFileSync(new URL('../../theme/tokens.css', import.meta.url), 'utf8');
const theme = readTheme((name) => `value of ${name}`, 'Inter');

describe('the theme', () => {
  it('asks only for variables that the page has', () => {
    const asked: string[] = [];
    readTheme((name) => {
      asked.push(name);
      return '';
    }, 'Inter');
    for (const name of asked) expect(tokens).toContain(`${name}:`);
  });

  it('gives each ink the colour that HTML gives it', () => {
    const inks = [
      { kind: 'cat', rank: 3 },
      { kind: 'segment', segment: 'high_value_lapsed' },
      { kind: 'status', status: 'fail' },
      { kind: 'other' },
      { kind: 'compare' },
    ] as const;
    for (const ink of inks) {
      expect(colourOf(theme, ink)).toBe(`value of ${cssColourOf(ink).slice(4, -1)}`);
    }
  });

  it('paints ranks that have no colour as other', () => {
    for (const rank of [0, 9, 40]) {
      expect(colourOf(theme, { kind: 'cat', rank })).toBe('value of --cat-other');
      expect(cssColourOf({ kind: 'cat', rank })).toBe('var(--cat-other)');
    }
  });

  it("of forced colours takes the system's for all but the marks, and turns on patterns", () => {
    const forced = readForcedTheme(
      (name) => `value of ${name}`,
      (name) => `system ${name}`,
      'Inter',
    );
    expect(forced.hasPatterns).toBe(true);
    expect(forced).toMatchObject({ ink: 'system CanvasText', surface: 'system Canvas' });
    expect(forced.categories).toEqual(theme.categories);
  });
});
