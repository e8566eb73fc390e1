import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

/** Runs in the page before its own scripts: tells the server when the first rows are painted. */
function report(): void {
  const observer = new MutationObserver(() => {
    const isShown =
      document.querySelector('[role="grid"] [role="rowheader"]') !== null ||
      (document.querySelector('pre')?.textContent ?? '') !== ''
    if (!isShown) return
    observer.disconnect()
    requestAnimationFrame(() => {
      void scheduler.postTask(
        () => {
          new Image().src = `./first-rows?${performance.now()}`
        },
        { priority: 'user-blocking' },
      )
    })
  })
  observer.observe(document, { subtree: true, childList: true, characterData: true })
}

/** Makes `vite preview` print `First rows: 123.4`, in milliseconds from the start of the page's navigation. */
export function reportFirstRows(): Plugin {
  return {
    name: 'report-first-rows',
    configurePreviewServer({ config, middlewares }) {
      const page = readFileSync(join(resolve(config.root, config.build.outDir), 'index.html'), 'utf8')
      const reporting = page.replace('<head>', `<head><script>(${report.toString()})()</script>`)
      middlewares.use((request, response, next) => {
        const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
        if (pathname === '/first-rows') {
          process.stdout.write(`First rows: ${search.slice(1)}\n`)
          response.statusCode = 204
          response.end()
        } else if (pathname === '/') {
          response.setHeader('content-type', 'text/html; charset=utf-8')
          response.end(reporting)
        } else next()
      })
    },
  }
}
