import { useMemo } from 'react';
import type { FormatSettings } from '../../format/formatSettings';
import { measureText } from '../../format/measureText';
import { type LaidOut, layoutChart } from '../layout/layoutChart';
import type { Size } from '../layout/plotLayout';
import type { ChartSpec } from '../spec/chartSpec';
import type { ChartTheme } from '../theme/chartTheme';

/** The chart laid out in the room it has; null until room and theme are known. */
export function useLaidOut(
  spec: ChartSpec,
  size: Size | null,
  theme: ChartTheme | null,
  settings: FormatSettings,
): LaidOut | null {
  return useMemo(() => {
    if (size === null || theme === null) return null;
    const font = `11px ${theme.fontFamily}`;
    return layoutChart(spec, size, settings, (text) => measureText(text, font));
  }, [spec, size, theme, settings]);
}
