import { defineConfig } from 'vite';

/** The command line: one file for Node, its packages left in node_modules. */
export default defineConfig({
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    copyPublicDir: false,
    rollupOptions: { output: { entryFileNames: 'shopsmart.js' } },
  },
  logLevel: 'warn',
});
