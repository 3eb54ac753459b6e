import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './scripts/build/contentSecurityPolicy';
import { gzipUrl } from './scripts/build/gzipUrl';

export default defineConfig({
  base: './',
  plugins: [react(), gzipUrl(), contentSecurityPolicy()],
  worker: { format: 'es', plugins: () => [gzipUrl()] },
  build: {
    outDir: 'dist/site',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    assetsInlineLimit: 0,
    sourcemap: false,
  },
});
