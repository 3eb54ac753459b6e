import type { Plugin } from 'vite';

const DEFAULT_WASM = /new URL\('[^']+\.wasm', import\.meta\.url\)/g;

/**
 * A wasm package's glue names its .wasm file as a default, and Vite would ship that file raw beside the compressed one that
 * the app really loads. Here the default is gone.
 */
export function dropDefaultWasm(): Plugin {
  return {
    name: 'drop-default-wasm',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]node_modules[\\/]parquet-wasm[\\/]/.test(id)) return null;
      return { code: code.replace(DEFAULT_WASM, 'undefined'), map: null };
    },
  };
}
