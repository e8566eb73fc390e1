import { createServer as createHttpServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'

/** A development server in this process, on a free port, for pages that are not built. */
export interface DevServer {
  /** Ends with a slash. */
  readonly url: string
  readonly stop: () => Promise<void>
}

export async function startDevServer(): Promise<DevServer> {
  const http = createHttpServer()
  const vite = await createServer({
    root: fileURLToPath(new URL('..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    // Not that of `npm start`, which may be running.
    cacheDir: 'node_modules/.cache/e2e-vite',
    plugins: [react()],
    optimizeDeps: {
      noDiscovery: true,
      include: ['react', 'react-dom', 'react-dom/client', 'react/jsx-dev-runtime'],
    },
    server: { middlewareMode: true, hmr: { server: http }, watch: null },
  })
  http.on('request', vite.middlewares)
  await new Promise<void>((resolve) => {
    http.listen(0, 'localhost', resolve)
  })
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('The development server has no port.')
  return {
    url: `http://localhost:${address.port}/`,
    async stop() {
      await vite.close()
      http.closeAllConnections()
      http.close()
    },
  }
}
