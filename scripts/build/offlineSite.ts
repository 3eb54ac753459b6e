import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const WORKER = 'serviceWorker.js';
const PLACEHOLDER = 'SITE_BUILD';
/** Read by crawlers and by our own checks only. */
const NOT_KEPT = /^\.vite\/|\.map$|^index\.html$/;

/** Writes into the service worker which files the site has, so that it keeps all of them. */
export function offlineSite(): Plugin {
  let publicDir = '';
  return {
    name: 'offline-site',
    apply: 'build',
    configResolved(config) {
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[WORKER];
        if (worker?.type !== 'chunk') throw new Error(`The build has no ${WORKER}`);
        if (worker.imports.length > 0) throw new Error(`${WORKER} must be one file, but imports`);
        const built = Object.keys(bundle).filter((name) => name !== WORKER && !NOT_KEPT.test(name));
        const copied = readdirSync(publicDir, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => path.relative(publicDir, path.join(parentPath, name)));
        // The page comes last: once it is kept, all that it needs is.
        const files = [
          ...[...built, ...copied.map((name) => name.replaceAll('\\', '/'))].sort(),
          './',
        ];
        const page = bundle['index.html'];
        const id = createHash('sha256').update(files.join('\n'));
        if (page?.type === 'asset') id.update(page.source);
        for (const name of copied) id.update(readFileSync(path.join(publicDir, name)));
        const build = { id: id.digest('hex').slice(0, 16), files };
        worker.code = worker.code.replaceAll(PLACEHOLDER, () => `(${JSON.stringify(build)})`);
      },
    },
  };
}
