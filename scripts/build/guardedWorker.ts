import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { EXTENSIONS, PACKED, readExtensions } from './packedExtensions';

const QUERY = '?guarded-url';
const DEV_PREFIX = '/@guarded/';
const DEV_EXTENSIONS = '/@extensions/';
const PLACEHOLDER = 'PACKED_EXTENSIONS';
const { resolve: resolvePackage } = createRequire(import.meta.url);
const FOLDER = new URL('../../src/platform/duckdb/', import.meta.url);
const BEFORE = [
  path.resolve(resolvePackage('fflate'), '../../umd/index.js'),
  ...['packedExtensions.js', 'ownOriginOnly.js', 'givenModule.js'].map((name) =>
    fileURLToPath(new URL(name, FOLDER)),
  ),
];

/** Tells where an extension lies, as DuckDB's worker asks for it. */
type Place = (extension: string, packed: Buffer) => string;

/**
 * `import url from 'x.worker.js?guarded-url'` gives the URL of that script with ours before it, and puts DuckDB's extensions
 * beside it.
 */
export function guardedWorker(): Plugin {
  let isBuild = false;
  return {
    name: 'guarded-worker',
    enforce: 'pre',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    // Not through Vite, which in development gives its own bundle of a package.
    resolveId(source) {
      if (!source.endsWith(QUERY)) return null;
      return resolvePackage(source.slice(0, -QUERY.length)) + QUERY;
    },
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const file = id.slice(0, -QUERY.length);
      if (!isBuild) {
        return `export default ${JSON.stringify(DEV_PREFIX + encodeURIComponent(file))};`;
      }
      const source = await guard(file, (extension, packed) => {
        const hash = createHash('sha256').update(packed).digest('hex').slice(0, 8);
        const fileName = `assets/${extension}-${hash}.wasm.gz`;
        this.emitFile({ type: 'asset', fileName, source: packed });
        return path.basename(fileName);
      });
      const reference = this.emitFile({ type: 'asset', name: path.basename(file), source });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
    configureServer(server) {
      server.middlewares.use(DEV_EXTENSIONS, (request, response, next) => {
        const file = path.join(EXTENSIONS, path.basename(request.url ?? ''));
        readFile(file).then((packed) => response.end(packed), next);
      });
      server.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith(DEV_PREFIX)) return next();
        const file = decodeURIComponent(request.url.slice(DEV_PREFIX.length));
        guard(file, (extension) => DEV_EXTENSIONS + extension + PACKED).then((text) => {
          response.setHeader('content-type', 'text/javascript');
          response.end(text);
        }, next);
      });
    },
  };
}

async function guard(file: string, place: Place): Promise<string> {
  const texts = await Promise.all([...BEFORE, file].map((name) => readFile(name, 'utf8')));
  const extensions = [...(await readExtensions())];
  const places = Object.fromEntries(
    extensions.map(([name, packed]) => [name, place(name, packed)]),
  );
  return texts.join('\n').replace(PLACEHOLDER, () => JSON.stringify(places));
}
