import { useQuery } from '@tanstack/react-query';
import ELK, { type ELK as Elk } from 'elkjs/lib/elk-api';
import { useMemo } from 'react';
import { materializationOf } from '../../../../core/project/manifest';
import { measureText } from '../../../format/measureText';
import { columnWidths, elkInput, type LineageLayout, readElkAnswer } from './layout';
import type { LineageGraph, LineageNode } from './lineageGraph';

const FONT = '500 12px "Inter Variable", system-ui, sans-serif';
/** Stripe, status and paddings. */
const AROUND_NAME = 48;
/** For the number of rows; kept free, so that a build changes no width. */
const ROWS_ROOM = 34;
const ICON_ROOM = 18;
const NARROWEST = 128;
const WIDEST = 272;

let elk: Elk | undefined;

/** Elk takes some 100 ms even for a small graph: it works beside the page, and starts with the first drawing. */
function startElk(): Elk {
  elk ??= new ELK({
    workerFactory: () =>
      new Worker(new URL('./elkWorker.ts', import.meta.url), {
        type: 'module',
        name: 'shopsmart-layout',
      }),
  });
  return elk;
}

/** Where the nodes stand; undefined until elk has found it. */
export function useLayout(graph: LineageGraph): {
  readonly layout: LineageLayout | undefined;
  readonly error: Error | null;
} {
  const widths = useMemo(() => columnWidths(graph, widthOf), [graph]);
  const input = useMemo(() => elkInput(graph, widths), [graph, widths]);
  const { data, error } = useQuery({
    queryKey: ['lineage-layout', JSON.stringify(input)],
    queryFn: () => startElk().layout(input),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const layout = useMemo(() => data && readElkAnswer(graph, widths, data), [graph, widths, data]);
  return { layout, error };
}

function widthOf({ name, layer, isEphemeral, source }: LineageNode): number {
  const countsRows = layer !== 'exposure' && layer !== 'source' && !isEphemeral;
  const isTable = countsRows && materializationOf(source) !== 'view';
  const around = AROUND_NAME + (isTable ? ROWS_ROOM : 0) + (layer === 'snapshot' ? ICON_ROOM : 0);
  return Math.min(WIDEST, Math.max(NARROWEST, measureText(name, FONT) + around));
}
