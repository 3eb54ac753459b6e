import { defineConfig } from 'vite';
import { extensionsBeside } from './scripts/build/packedExtensions';

/** The command line: one file for Node, its packages left in node_modules. */
export default defineConfig({
  plugins: [extensionsBeside()],
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
