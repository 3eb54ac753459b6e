import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ColourVision, contrast, parseHex, simulateVision } from './measure/colour';
import { ciede2000, labOf } from './measure/difference';
import { readTokenTables, type TokenTable, token } from './measure/tokensFile';

const tables = readTokenTables(readFileSync(new URL('./tokens.css', import.meta.url), 'utf8'));

const everySurface = ['canvas', 'surface', 'sunken', 'raised', 'hover', 'selected'];
const unselected = everySurface.filter((name) => name !== 'selected');
const statuses = ['pass', 'warn', 'fail', 'error'];
const series = (stem: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${stem}-${at + 1}`);
const code = ['keyword', 'string', 'number', 'comment', 'func', 'jinja'].map((n) => `code-${n}`);
const segments = ['hva', 'active', 'hvl', 'lapsed', 'prospect'].map((name) => `seg-${name}`);

interface Rule {
  readonly what: string;
  readonly inks: readonly string[];
  readonly on: readonly string[];
  readonly least: number;
}

const rules: readonly Rule[] = [
  { what: 'text', inks: ['ink', 'ink-2', 'ink-3', 'accent'], on: everySurface, least: 4.5 },
  { what: 'status text', inks: [...statuses, 'run'], on: everySurface, least: 4.5 },
  {
    what: 'the faintest text on status tints',
    inks: ['ink-3'],
    on: statuses.map((n) => `${n}-tint`),
    least: 4.5,
  },
  { what: 'skip text on its tint', inks: ['skip'], on: ['skip-tint'], least: 4.5 },
  {
    what: 'a filled button',
    inks: ['ink-on-accent'],
    on: ['accent-fill', 'accent-fill-hover', 'danger-fill', 'danger-fill-hover'],
    least: 4.5,
  },
  { what: 'SQL', inks: code, on: ['surface', 'sunken', 'hover'], least: 4.5 },
  {
    what: 'status marks',
    inks: [...statuses, 'skip', 'run'].map((n) => `${n}-mark`),
    on: unselected,
    least: 3,
  },
  { what: 'control boundaries', inks: ['control'], on: unselected, least: 3 },
  { what: 'the focus ring', inks: ['focus'], on: everySurface, least: 3 },
  {
    what: 'chart colours',
    inks: [...series('cat', 8), 'cat-other', ...segments],
    on: ['surface'],
    least: 3,
  },
  { what: 'chart axes', inks: ['chart-axis'], on: ['surface'], least: 4.5 },
];

// Which label colour each heat step takes, as the comment beside the tokens says.
const heatLabels = labelSteps();

function labelSteps(): [step: string, ink: string][] {
  return series('seq', 7).map((step, at) => [step, at < 5 ? 'seq-ink-low' : 'seq-ink-high']);
}

function weakPairs(
  table: TokenTable,
  inks: readonly string[],
  on: readonly string[],
  least: number,
) {
  return inks.flatMap((ink) =>
    on
      .map((ground) => ({ ink, ground, ratio: contrast(token(table, ink), token(table, ground)) }))
      .filter(({ ratio }) => ratio < least),
  );
}

function smallestDistance(table: TokenTable, names: readonly string[], vision: ColourVision) {
  const seen = names.map((name) => labOf(simulateVision(parseHex(token(table, name)), vision)));
  const distances = seen.flatMap((first, at) =>
    seen.slice(at + 1).map((second) => ciede2000(first, second)),
  );
  return Math.min(...distances);
}

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  const table = tables[theme];

  it.each(rules)('$what reaches $least:1 on every ground it lies on', ({ inks, on, least }) => {
    expect(weakPairs(table, inks, on, least)).toEqual([]);
  });

  it.each(statuses)('%s text reaches 4.5:1 on its own tint', (status) => {
    expect(weakPairs(table, [status], [`${status}-tint`], 4.5)).toEqual([]);
  });

  it.each(heatLabels)('heat step %s carries its label colour at 4.5:1', (step, ink) => {
    expect(weakPairs(table, [ink], [step], 4.5)).toEqual([]);
  });

  it.each(['normal', 'protan', 'deutan', 'tritan'] as const)(
    'categories and segments stay 12 apart in CIEDE2000 for %s sight',
    (vision) => {
      expect(smallestDistance(table, series('cat', 8), vision)).toBeGreaterThanOrEqual(12);
      expect(smallestDistance(table, segments, vision)).toBeGreaterThanOrEqual(12);
    },
  );
});

it('dark answers every colour of light', () => {
  const isColour = (value: string) => /^(#|rgb)/.test(value);
  const names = [...tables.light].filter(([, value]) => isColour(value)).map(([name]) => name);
  const same = names.filter((name) => tables.dark.get(name) === tables.light.get(name));
  expect(same).toEqual(['ink-on-accent']);
});
