#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { serveFolder } from './serve/staticServer.mjs';

const HELP = `Serves the built site on localhost.

  node scripts/serve.mjs [--port 4173] [--folder dist/site]
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    folder: { type: 'string', default: 'dist/site' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  process.stdout.write(HELP);
} else {
  const { url } = await serveFolder(values.folder, Number(values.port));
  process.stdout.write(`${url}\n`);
}
