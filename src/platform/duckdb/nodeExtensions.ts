import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/**
 * Runs what may load an extension in Node, where DuckDB-WASM asks for `…/NAME.duckdb_extension.wasm` by a synchronous request as
 * in a browser's worker, if there is such a thing: meanwhile there is one, which reads what is packed in `extensions/`.
 */
export function withPackedExtensions<T>(work: () => T): T {
  const scope = globalThis as { XMLHttpRequest?: unknown };
  const before = scope.XMLHttpRequest;
  scope.XMLHttpRequest = PackedRequest;
  try {
    return work();
  } finally {
    scope.XMLHttpRequest = before;
  }
}

/** As much of an XMLHttpRequest as DuckDB-WASM asks for an extension. */
class PackedRequest {
  status = 0;
  response = new ArrayBuffer(0);
  private name = '';

  open(_method: string, url: string): void {
    this.name = url.slice(url.lastIndexOf('/') + 1);
  }

  send(): void {
    try {
      const place = new URL(`./extensions/${this.name}.gz`, import.meta.url);
      this.response = new Uint8Array(gunzipSync(readFileSync(fileURLToPath(place)))).buffer;
      this.status = 200;
    } catch {
      this.status = 404;
    }
  }
}
