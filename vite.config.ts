import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './scripts/build/contentSecurityPolicy';
import { dropDefaultWasm } from './scripts/build/dropDefaultWasm';
import { gzipUrl } from './scripts/build/gzipUrl';
import { offlineSite } from './scripts/build/offlineSite';

export default defineConfig({
  base: './',
  plugins: [react(), gzipUrl(), dropDefaultWasm(), contentSecurityPolicy(), offlineSite()],
  worker: { format: 'es', plugins: () => [gzipUrl(), dropDefaultWasm()] },
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
        // The service worker answers for its own folder and below, so it stands beside the page and keeps its name.
        entryFileNames: ({ name }) =>
          name === 'serviceWorker' ? '[name].js' : 'assets/[name]-[hash].js',
      },
    },
  },
});
