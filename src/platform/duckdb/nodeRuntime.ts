import { existsSync, renameSync, truncateSync } from 'node:fs';
import type * as blocking from '@duckdb/duckdb-wasm/blocking';

type NodeRuntime = typeof blocking.NODE_RUNTIME;

/** FileFlags.FILE_FLAGS_FILE_CREATE_NEW: what is written replaces the file. */
const REPLACES = 16;

/**
 * DuckDB-WASM's file access in Node, which moves no file on disk and keeps the rest of a longer one. A `COPY … TO` a file that is
 * there writes beside it and moves that to its place: here it does so on disk, as native DuckDB and the browser do.
 */
export function replacingRuntime(runtime: NodeRuntime): NodeRuntime {
  return {
    ...runtime,
    openFile(module, fileId, flags) {
      const file = flags & REPLACES ? runtime.resolveFileInfo(module, fileId)?.dataUrl : null;
      if (file && existsSync(file)) truncateSync(file);
      return runtime.openFile(module, fileId, flags);
    },
    moveFile(module, from, fromLength, to, toLength) {
      const pathAt = (start: number, length: number) =>
        new TextDecoder().decode(memoryOf(module).subarray(start, start + length));
      const file = pathAt(from, fromLength);
      if (existsSync(file)) renameSync(file, pathAt(to, toLength));
      return runtime.moveFile(module, from, fromLength, to, toLength);
    },
  };
}

/** The engine's memory, which the types of its module keep back. */
function memoryOf(module: object): Uint8Array {
  return (module as { readonly HEAPU8: Uint8Array }).HEAPU8;
}
