type Engine = typeof import('./engine');

let loading: Promise<Engine> | null = null;

/**
 * ECharts comes as a chunk of its own when the first chart is drawn. One promise for all charts of a page; after a
 * failure the next chart asks again.
 */
export function loadEngine(): Promise<Engine> {
  loading ??= import('./engine').catch((cause: unknown) => {
    loading = null;
    throw cause;
  });
  return loading;
}
