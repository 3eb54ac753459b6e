import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const QUERY = '?gzip-url';
const DEV_PREFIX = '/@gzip/';
const compress = promisify(gzip);

/**
 * `import file from './x.wasm?gzip-url'` gives `{ url, bytes, rawBytes, sha256 }` of the file, compressed: some static hosts
 * neither compress what they send nor take files over 25 MiB. The reader inflates it (`platform/http.ts`).
 */
export function gzipUrl(): Plugin {
  let isBuild = false;
  return {
    name: 'gzip-url',
    enforce: 'pre',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    async resolveId(source, importer) {
      if (!source.endsWith(QUERY)) return null;
      const resolved = await this.resolve(source.slice(0, -QUERY.length), importer, {
        skipSelf: true,
      });
      return resolved && resolved.id + QUERY;
    },
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const file = id.slice(0, -QUERY.length);
      const raw = await readFile(file);
      const level = isBuild ? constants.Z_BEST_COMPRESSION : constants.Z_BEST_SPEED;
      const packed = await compress(raw, { level });
      const sizes = `bytes: ${packed.length}, rawBytes: ${raw.length}, sha256: '${checksum(file, raw)}'`;
      if (!isBuild) {
        return `export default { url: ${JSON.stringify(DEV_PREFIX + encodeURIComponent(file))}, ${sizes} };`;
      }
      const reference = this.emitFile({
        type: 'asset',
        name: `${path.basename(file)}.gz`,
        source: packed,
      });
      return `export default { url: import.meta.ROLLUP_FILE_URL_${reference}, ${sizes} };`;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith(DEV_PREFIX)) return next();
        const file = decodeURIComponent(request.url.slice(DEV_PREFIX.length));
        readFile(file)
          .then((raw) => compress(raw, { level: constants.Z_BEST_SPEED }))
          .then((packed) => response.end(packed), next);
      });
    },
  };
}

/** dbt hashes a seed's text without the blanks around it. */
function checksum(file: string, raw: Buffer): string {
  const hashed = file.endsWith('.csv') ? raw.toString('utf8').trim() : raw;
  return createHash('sha256').update(hashed).digest('hex');
}
