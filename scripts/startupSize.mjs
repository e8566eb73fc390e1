/**
 * Weighs the script that the built app starts with: what index.html names, and all that is imported from there
 * without waiting. Over the budget the build fails, as everything beyond it delays every opening of the app.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gzipSync } from 'node:zlib'

/** In bytes, gzipped. */
const budgetBytes = 195_000

const dist = new URL('../dist/', import.meta.url)
const page = readFileSync(new URL('index.html', dist), 'utf8')
const waiting = [...page.matchAll(/assets\/[^"]+\.js/g)].map(([path]) => basename(path))
const sizes = new Map()

while (waiting.length > 0) {
  const file = waiting.pop()
  if (sizes.has(file)) continue
  const script = readFileSync(new URL(`assets/${file}`, dist))
  sizes.set(file, gzipSync(script, { level: 9 }).length)
  for (const [, path] of script.toString().matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
    waiting.push(path)
  }
}

const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
console.log(
  `Start-up script: ${(total / 1000).toFixed(1)} of ${budgetBytes / 1000} kB gzipped, in ${sizes.size} files`,
)
if (sizes.size === 0 || total > budgetBytes) {
  console.error('The start-up script is over its budget: load what is rare on demand.')
  process.exitCode = 1
}
