import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { localPortal } from '../../../local-portal/plugin.ts'
import { reportFirstRows } from '../shared/reportFirstRows.ts'

/** The app as it was built, in a local portal. */
export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  plugins: [reportFirstRows(), localPortal()],
})
