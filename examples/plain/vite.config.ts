import { defineConfig } from 'vite'
import { localPortal } from '../../local-portal/plugin.ts'

/** Only for `vite preview`, which shows the app in the local portal: the page needs no build. */
export default defineConfig({
  plugins: [
    localPortal({
      appName: 'Deal board',
      scenarios: {
        board: () =>
          '{"board.theme":"light","board.rows":20,"board.columns":["title","amount"],"notify.enabled":"Y"}',
      },
      firstScenario: 'board',
    }),
  ],
})
