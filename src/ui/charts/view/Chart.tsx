import { type Ref, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { FormatSettings } from '../../format/formatSettings';
import { formatHeadline } from '../../format/valueFormat';
import { VisuallyHidden } from '../../kit/messages/VisuallyHidden';
import { boxToClear } from '../layout/marks';
import type { ChartEffect, ChartFocus } from '../reading/interaction';
import { countMarks, countStops, type Reading, readStop, speakReading } from '../reading/readStop';
import { readStretch } from '../reading/readStretch';
import { summarise } from '../reading/summarise';
import type { ChartSpec } from '../spec/chartSpec';
import { useChartTheme } from '../theme/useChartTheme';
import styles from './Chart.module.css';
import { ChartOverlay } from './ChartOverlay';
import { ChartTooltip } from './ChartTooltip';
import { type ChartPick, describePick, isEmpty } from './chartPick';
import { useCanvas } from './useCanvas';
import { useChartFocus } from './useChartFocus';
import { useChartPointer } from './useChartPointer';
import { useLaidOut } from './useLaidOut';
import { useSize } from './useSize';

/** What a tile can ask of its chart. */
export interface ChartHandle {
  /** The picture as a PNG data URL at `scale` px to a CSS px; null while there is none. */
  readonly toPng: (scale: number) => string | null;
  /** The picture as the text of an SVG file; null while there is none. */
  readonly toSvg: () => Promise<string | null>;
}

interface ChartProps {
  /** Keep the object: a new one is a new chart, and its bars move. */
  readonly spec: ChartSpec;
  readonly settings: FormatSettings;
  /** A click on a mark, or Enter; `adds` with Shift. */
  readonly onPick?: (pick: ChartPick) => void;
  /** A stretch of positions, both included, by dragging or by Shift and arrows. Without it there is no brush. */
  readonly onBrush?: (range: { readonly from: number; readonly to: number }) => void;
  /** V: the table with the same rows. */
  readonly onShowTable?: () => void;
  /** Any other letter on a stop, as A to annotate a day; true when it meant something, else it is the page's. */
  readonly onKey?: (key: string, stop: number) => boolean;
  readonly ref?: Ref<ChartHandle>;
}

const HELP = 'Arrow keys read the values, Enter chooses one, V shows the table.';

/** One chart in the room that its parent gives it: a picture with a summary, one tab stop, readable by keys. */
export function Chart(props: ChartProps) {
  const { spec, settings, ref } = props;
  const frame = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const [said, setSaid] = useState('');
  const size = useSize(frame);
  const theme = useChartTheme(frame);
  const chart = useLaidOut(spec, size, theme, settings);
  const { state, toPng, toSvg } = useCanvas({ host, size, chart, theme });
  const canBrush = props.onBrush !== undefined && (spec.kind === 'line' || spec.kind === 'bar');
  const act = (effect: ChartEffect) => runEffect(effect, props);
  const extent = { stops: countStops(spec), marks: countMarks(spec), canBrush };
  const { focus, isByKey, setFocus, onKeyDown } = useChartFocus(extent, act, (at) =>
    setSaid(speakReading(readFocus(spec, at, settings))),
  );
  const pointer = useChartPointer({ chart, canBrush, focus, onFocus: setFocus, onEffect: act });
  const summary = useMemo(() => summarise(spec, settings), [spec, settings]);
  useImperativeHandle(ref, () => ({ toPng, toSvg }));
  const { stop, mark } = focus;
  const box = chart === null || stop === null ? null : boxToClear(chart, stop, mark);
  return (
    <div className={styles.frame} ref={frame}>
      <div
        role="img"
        className={styles.figure}
        aria-label={summary}
        aria-describedby={helpId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: one tab stop, from which the arrows go over the values.
        tabIndex={0}
        data-pickable={props.onPick !== undefined && stop !== null}
        onKeyDown={onKeyDown}
        onBlur={() => setFocus({ stop: null, mark: 0, brush: null })}
        {...pointer}
      >
        <div className={styles.canvas} ref={host} />
        {chart !== null && <ChartOverlay chart={chart} focus={focus} isByKey={isByKey} />}
        <Words spec={spec} settings={settings} hasFailed={state === 'failed'} />
      </div>
      {stop !== null && box !== null && size !== null && (
        <ChartTooltip
          reading={readFocus(spec, focus, settings)}
          activeRow={activeRowOf(spec, mark)}
          mark={box}
          size={size}
        />
      )}
      <VisuallyHidden id={helpId}>{HELP}</VisuallyHidden>
      <VisuallyHidden>
        <span aria-live="polite">{said}</span>
      </VisuallyHidden>
    </div>
  );
}

/** The stretch that is being chosen, or the stop. */
function readFocus(
  spec: ChartSpec,
  { stop, brush }: ChartFocus,
  settings: FormatSettings,
): Reading {
  if (brush !== null && (spec.kind === 'line' || spec.kind === 'bar')) {
    return readStretch(spec, brush.anchor, brush.head, settings);
  }
  return readStop(spec, stop ?? 0, settings);
}

/** Carries out what a key or the pointer asked for; false when nobody wanted it, and the key is the page's. */
function runEffect(effect: ChartEffect, props: ChartProps): boolean {
  switch (effect.kind) {
    case 'none':
    case 'read':
      return true;
    case 'pick':
      props.onPick?.(describePick(props.spec, effect));
      return props.onPick !== undefined;
    case 'brush':
      props.onBrush?.({ from: effect.from, to: effect.to });
      return true;
    case 'table':
      props.onShowTable?.();
      return props.onShowTable !== undefined;
    case 'other':
      return props.onKey?.(effect.key, effect.stop) ?? false;
  }
}

/** What stands on the picture in words: the total in a donut, or why there is nothing to see. */
function Words(props: Pick<ChartProps, 'spec' | 'settings'> & { readonly hasFailed: boolean }) {
  const { spec, settings, hasFailed } = props;
  if (hasFailed) {
    return <p className={styles.empty}>The charts could not be loaded. Reload the page.</p>;
  }
  if (isEmpty(spec)) return <p className={styles.empty}>{spec.empty ?? 'No data.'}</p>;
  if (spec.kind !== 'donut') return null;
  const total = spec.parts.reduce((sum, { value }) => sum + value, 0);
  return (
    <div className={styles.centre}>
      <span className={styles.total}>{formatHeadline(total, spec.value, settings)}</span>
      <span className={styles.unit}>{spec.unit}</span>
    </div>
  );
}

/** Which row of the tooltip is the mark's own. */
function activeRowOf(spec: ChartSpec, mark: number): string | null {
  return spec.kind === 'line' || spec.kind === 'bar' ? (spec.series[mark]?.id ?? null) : null;
}
