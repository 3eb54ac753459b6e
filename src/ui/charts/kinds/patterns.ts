import type { ChartTheme } from '../theme/chartTheme';

const QUARTER = Math.PI / 4;

const PATTERNS = [
  { symbol: 'none' },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -QUARTER },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: QUARTER },
  {
    symbol: 'circle',
    dashArrayX: [
      [8, 8],
      [0, 8, 8, 0],
    ],
    dashArrayY: [6, 0],
    symbolSize: 0.7,
  },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 6], rotation: 0 },
];

/** The hatching of a mark by its rank, as a second sign beside its colour; the first one stays plain. */
export function patternOf(rank: number, theme: ChartTheme) {
  return { ...PATTERNS[rank % PATTERNS.length], color: theme.surface };
}
