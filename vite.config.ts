import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { localPortal } from './local-portal/plugin.ts'
import { compressPlugin } from './scripts/compressPlugin.ts'
import { hostHeaders, localPortals } from './scripts/contentPolicy.ts'
import { licencesPlugin } from './scripts/licencesPlugin.ts'
import { buildTarget, minimumBrowsers } from './scripts/minimumBrowsers.ts'
import { notStartedPlugin } from './scripts/notStartedPlugin.ts'
import { pagePolicyPlugin } from './scripts/pagePolicyPlugin.ts'
import { styleSupportPlugin } from './scripts/styleSupportPlugin.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  base: './',
  // Not the pages of bench/, whose packages are its own.
  optimizeDeps: { entries: ['index.html'] },
  plugins: [
    react(),
    localPortal(),
    pagePolicyPlugin(),
    notStartedPlugin(),
    styleSupportPlugin(),
    licencesPlugin(),
    compressPlugin(),
  ],
  preview: { headers: { ...hostHeaders(localPortals) } },
  resolve: {
    alias: [
      { find: 'luxon', replacement: at('scripts/noDates.ts') },
      // Only axios imports a file of this name.
      { find: /^\.\/fetch\.js$/, replacement: at('scripts/noFetchAdapter.ts') },
    ],
  },
  // Every browser the app runs in preloads modules by itself.
  build: {
    target: buildTarget(minimumBrowsers),
    sourcemap: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // All that the app starts with in one file, also what parts loaded on demand use too: one request, and small.
          groups: [{ name: 'index', test: /\/index\.html$|\/src\/app\/main\.tsx$/ }],
        },
      },
    },
  },
})
