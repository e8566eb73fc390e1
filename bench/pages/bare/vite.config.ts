import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { localPortal } from '../../../local-portal/plugin.ts'
import { reportFirstRows } from '../shared/reportFirstRows.ts'

/** The bare page, and the local portal that opens it. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  publicDir: false,
  plugins: [reportFirstRows(), localPortal()],
  build: {
    target: 'es2023',
    outDir: fileURLToPath(new URL('../../dist/bare', import.meta.url)),
    emptyOutDir: true,
  },
})
