import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';
import { SHOP_PARTS } from './shopParts';

const MODULE = 'virtual:sample-texts';
const RESOLVED = `\0${MODULE}`;
const DEV_PATH = '/@sample-texts';
const compress = promisify(gzip);

/** What of the repo is the shop's dbt project, apart from its seeds' rows: files and folders. */
const PARTS = [
  ...SHOP_PARTS,
  'seeds',
  'packages/dbt_utils/dbt_project.yml',
  'packages/dbt_utils/macros',
];

/**
 * `import file from 'virtual:sample-texts'` gives `{ url, bytes, rawBytes, sha256 }` of one compressed JSON file: the texts of the
 * shop's dbt project by path. They are data, as its seeds are, and not a part of any script.
 */
export function sampleTexts(): Plugin {
  let root = '';
  let isBuild = false;
  return {
    name: 'sample-texts',
    configResolved(config) {
      root = config.root;
      isBuild = config.command === 'build';
    },
    resolveId: (source) => (source === MODULE ? RESOLVED : null),
    async load(id) {
      if (id !== RESOLVED) return null;
      const raw = await readTexts(root);
      const packed = await compress(raw, { level: constants.Z_BEST_COMPRESSION });
      const sha256 = createHash('sha256').update(raw).digest('hex');
      const url = isBuild
        ? `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: 'sample.json.gz', source: packed })}`
        : JSON.stringify(DEV_PATH);
      return `export default { url: ${url}, bytes: ${packed.length}, rawBytes: ${raw.length}, sha256: '${sha256}' };`;
    },
    configureServer(server) {
      server.middlewares.use(DEV_PATH, (_request, response, next) => {
        readTexts(root).then((raw) => response.end(raw), next);
      });
    },
  };
}

async function readTexts(root: string): Promise<Buffer> {
  const files = (await Promise.all(PARTS.map((part) => filesOf(root, part)))).flat();
  const texts = await Promise.all(
    files.map(async (file) => [file, await readFile(path.join(root, file), 'utf8')] as const),
  );
  return Buffer.from(JSON.stringify(Object.fromEntries(texts)));
}

/** A file, or all below a folder that are no rows, relative to the root and with `/`. */
async function filesOf(root: string, part: string): Promise<string[]> {
  if (path.extname(part) !== '') return [part];
  const entries = await readdir(path.join(root, part), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.csv'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}
