import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './scripts/build/contentSecurityPolicy';
import { engineChunk } from './scripts/build/engineChunk';
import { guardedWorker } from './scripts/build/guardedWorker';
import { gzipUrl } from './scripts/build/gzipUrl';
import { offlineSite } from './scripts/build/offlineSite';
import { sampleTexts } from './scripts/build/sampleTexts';

const SERVICE_WORKER = /[\\/]app[\\/]offline[\\/](?:serviceWorker|siteCache)/;

export default defineConfig({
  base: './',
  plugins: [
    react(),
    gzipUrl(),
    sampleTexts(),
    guardedWorker(),
    contentSecurityPolicy(),
    offlineSite(),
  ],
  worker: {
    format: 'es',
    plugins: () => [gzipUrl(), sampleTexts(), guardedWorker()],
    rollupOptions: {
      output: {
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: engineChunk() }] },
      },
    },
  },
  build: {
    outDir: 'dist/site',
    emptyOutDir: true,
    target: 'es2022',
    // Which chunk imports which: scripts/.size-limit.mjs measures by it.
    manifest: true,
    chunkSizeWarningLimit: 1200,
    assetsInlineLimit: 0,
    sourcemap: false,
    rollupOptions: {
      input: { index: 'index.html', serviceWorker: 'src/app/offline/serviceWorker.ts' },
      output: {
        // One chunk for all that the first paint needs: parts that a later screen shares would be files of their own.
        codeSplitting: {
          groups: [{ name: 'page', tags: ['$initial'], test: (id) => !SERVICE_WORKER.test(id) }],
        },
        // The service worker answers for its own folder and below, so it stands beside the page and keeps its name.
        entryFileNames: ({ name }) =>
          name === 'serviceWorker' ? '[name].js' : 'assets/[name]-[hash].js',
      },
    },
  },
});
