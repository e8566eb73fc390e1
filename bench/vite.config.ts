import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The contenders' pages. The root is the project's, so that every page gets the project's own React. */
export default defineConfig({
  root: at('..'),
  base: './',
  publicDir: false,
  plugins: [react()],
  resolve: { dedupe: ['react', 'react-dom', 'scheduler'] },
  build: {
    target: 'es2023',
    // A profile tells functions by their names.
    minify: process.env['BENCH_PROFILE'] === undefined,
    outDir: at('dist/contenders'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 4000,
    rollupOptions: {
      input: Object.fromEntries(
        ['ours', 'settings', 'rdg', 'ag', 'glide'].map((name) => [name, at(`pages/${name}/index.html`)]),
      ),
    },
  },
})
