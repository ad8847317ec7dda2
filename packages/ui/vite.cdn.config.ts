import { defaultClientConditions, defineConfig } from 'vite';

/** The module for pages without a bundler: one address to name; heavy parts follow from beside it when first used. */
export default defineConfig({
  base: './',
  publicDir: false,
  resolve: { conditions: ['pentimento-source', ...defaultClientConditions] },
  build: {
    target: 'es2023',
    outDir: 'dist/cdn',
    sourcemap: true,
    modulePreload: false,
    rolldownOptions: {
      input: 'src/cdn.ts',
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: 'pentimento.js',
        chunkFileNames: 'parts/[name]-[hash].js',
        assetFileNames: 'parts/[name]-[hash][extname]',
      },
    },
  },
});
