import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { localPortal } from './local-portal/plugin.ts'
import { compressPlugin } from './scripts/compressPlugin.ts'
import { hostHeaders, localPortals } from './scripts/contentPolicy.ts'
import { licencesPlugin } from './scripts/licencesPlugin.ts'
import { notStartedPlugin } from './scripts/notStartedPlugin.ts'
import { pagePolicyPlugin } from './scripts/pagePolicyPlugin.ts'

export default defineConfig({
  base: './',
  // Not the pages of bench/, whose packages are its own.
  optimizeDeps: { entries: ['index.html'] },
  plugins: [
    react(),
    localPortal(),
    pagePolicyPlugin(),
    notStartedPlugin(),
    licencesPlugin(),
    compressPlugin(),
  ],
  preview: { headers: { ...hostHeaders(localPortals) } },
  resolve: { alias: { luxon: fileURLToPath(new URL('scripts/noDates.ts', import.meta.url)) } },
  // Every browser the app runs in preloads modules by itself.
  build: { target: 'es2023', sourcemap: true, modulePreload: { polyfill: false } },
})
