// @ts-check
import { createReadStream, promises as fs } from 'node:fs';
import http from 'node:http';
import path from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/**
 * Serves a folder on localhost as a static host would; names with a hash in them never change and are cached.
 * Resolves with the address once it listens; port 0 takes a free one.
 *
 * @param {string} folder
 * @param {number} port
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export function serveFolder(folder, port = 0) {
  const root = path.resolve(folder);
  const server = http.createServer((request, response) => {
    answer(root, request, response).catch(() => response.writeHead(500).end());
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : port;
      resolve({ url: `http://localhost:${taken}/`, close: () => closeNow(server) });
    });
  });
}

/**
 * Browsers keep connections open; the server does not wait for them.
 *
 * @param {http.Server} server
 */
function closeNow(server) {
  server.close();
  server.closeAllConnections();
}

/**
 * @param {string} root
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
async function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return response.writeHead(405, { allow: 'GET, HEAD' }).end();
  }
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const page = pathname.endsWith('/') ? 'index.html' : '';
  const file = path.join(root, decodeURIComponent(pathname), page);
  const isInside = file.startsWith(root + path.sep);
  const found = isInside ? await fs.stat(file).catch(() => undefined) : undefined;
  if (!found?.isFile()) {
    return response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
  }
  const isHashed = /[\\/]assets[\\/]/.test(file);
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'content-length': found.size,
    'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file).pipe(response);
}
