import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const QUERY = '?guarded-url';
const DEV_PREFIX = '/@guarded/';
const FOLDER = new URL('../../src/platform/duckdb/', import.meta.url);
const BEFORE = ['ownOriginOnly.js', 'givenModule.js'].map((name) =>
  fileURLToPath(new URL(name, FOLDER)),
);

/** `import url from 'x.worker.js?guarded-url'` gives the URL of that script with ours before it. */
export function guardedWorker(): Plugin {
  let isBuild = false;
  return {
    name: 'guarded-worker',
    enforce: 'pre',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    async resolveId(source, importer) {
      if (!source.endsWith(QUERY)) return null;
      const bare = source.slice(0, -QUERY.length);
      const resolved = await this.resolve(bare, importer, { skipSelf: true });
      return resolved && resolved.id + QUERY;
    },
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const file = id.slice(0, -QUERY.length);
      if (!isBuild) {
        return `export default ${JSON.stringify(DEV_PREFIX + encodeURIComponent(file))};`;
      }
      const source = await guard(file);
      const reference = this.emitFile({ type: 'asset', name: path.basename(file), source });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith(DEV_PREFIX)) return next();
        guard(decodeURIComponent(request.url.slice(DEV_PREFIX.length))).then((text) => {
          response.setHeader('content-type', 'text/javascript');
          response.end(text);
        }, next);
      });
    },
  };
}

async function guard(file: string): Promise<string> {
  const texts = await Promise.all([...BEFORE, file].map((name) => readFile(name, 'utf8')));
  return texts.join('\n');
}
