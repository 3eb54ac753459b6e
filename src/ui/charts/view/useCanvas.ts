import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Canvas } from '../engine/engine';
import { loadEngine } from '../engine/loadEngine';
import { drawChart } from '../kinds/drawChart';
import type { LaidOut } from '../layout/layoutChart';
import type { Size } from '../layout/plotLayout';
import type { ChartTheme } from '../theme/chartTheme';
import { inTurn } from './inTurn';

interface CanvasOptions {
  readonly host: RefObject<HTMLElement | null>;
  readonly size: Size | null;
  readonly chart: LaidOut | null;
  readonly theme: ChartTheme | null;
}

/** `failed`: the chunk did not come, as when a new version was put online under an open tab. */
type CanvasState = 'loading' | 'ready' | 'failed';

type Engine = Awaited<ReturnType<typeof loadEngine>>;

/** Keeps a canvas in `host` with the chart on it. Only new values move their marks; nothing else does. */
export function useCanvas({ host, size, chart, theme }: CanvasOptions) {
  const [engine, setEngine] = useState<Engine>();
  const [hasFailed, setFailed] = useState(false);
  const canvas = useRef<Canvas>(null);
  const drawn = useRef<{ readonly size: Size; readonly theme: ChartTheme }>(null);

  useEffect(() => {
    let isCurrent = true;
    loadEngine().then(
      (loaded) => isCurrent && setEngine(loaded),
      () => isCurrent && setFailed(true),
    );
    return () => {
      isCurrent = false;
    };
  }, []);

  useEffect(
    () => () => {
      canvas.current?.dispose();
      canvas.current = null;
      drawn.current = null;
    },
    [],
  );

  useEffect(() => {
    if (engine === undefined || chart === null || theme === null || size === null) return;
    return inTurn(() => {
      if (host.current === null) return;
      canvas.current ??= engine.openCanvas(host.current);
      const before = drawn.current;
      drawn.current = { size, theme };
      if (before?.size !== size) canvas.current.resize(size);
      const isSame = before?.size === size && before.theme === theme;
      canvas.current.draw(drawChart(chart, theme), isSame && mayMove() ? 'moving' : 'still');
    });
  }, [engine, host, chart, theme, size]);

  const state: CanvasState = hasFailed ? 'failed' : engine === undefined ? 'loading' : 'ready';
  const toPng = (scale: number) => canvas.current?.toPng(scale, theme?.surface ?? '') ?? null;
  const toSvg = async () => {
    if (engine === undefined || chart === null || theme === null || size === null) return null;
    return engine.drawSvg(drawChart(chart, theme), size, theme.surface);
  };
  return { state, toPng, toSvg };
}

function mayMove(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
