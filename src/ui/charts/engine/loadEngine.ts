import type { ChartSpec } from '../spec/chartSpec';

type Engine = typeof import('./engine');

/** ECharts comes as a chunk of its own when the first chart is drawn, and the rarer kinds with their first chart. */
export async function loadEngine(kind: ChartSpec['kind']): Promise<Engine> {
  const [engine] = await Promise.all([import('./engine'), loadParts(kind)]);
  return engine;
}

async function loadParts(kind: ChartSpec['kind']): Promise<unknown> {
  switch (kind) {
    case 'line':
    case 'bar':
      return;
    case 'donut':
      return import('./pieParts');
    case 'scatter':
      return import('./scatterParts');
  }
}
