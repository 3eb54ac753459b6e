import type { ChartTheme } from '../theme/chartTheme';
import type { Shape } from './chartOption';

interface Words {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly align: 'left' | 'center' | 'right';
  readonly baseline: 'bottom' | 'middle';
  readonly colour: string;
}

const HALO_PX = 3;

/** Words on the picture, with a halo of the surface: they may lie on lines and marks. */
export function writeWords(words: Words, theme: ChartTheme): Shape {
  const { id, text, x, y, align, baseline, colour } = words;
  return {
    type: 'text',
    id,
    silent: true,
    z: 10,
    style: {
      text,
      x,
      y,
      align,
      verticalAlign: baseline,
      fill: colour,
      stroke: theme.surface,
      lineWidth: HALO_PX,
      font: `500 11px ${theme.fontFamily}`,
    },
  };
}
