/**
 * Writes src/messages/messageTypes.ts anew from the English catalogue, and lists what other languages lack. Exits
 * with 1 if they lack anything.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const folder = new URL('../src/messages/', import.meta.url)

async function importTypeScript(file) {
  const { module } = await runnerImport(fileURLToPath(new URL(file, folder)))
  return module
}

function readCatalogue(code) {
  return JSON.parse(readFileSync(new URL(`catalogues/${code}.json`, folder), 'utf8'))
}

const { generateTypes } = await importTypeScript('generateTypes.ts')
const { checkCatalogue } = await importTypeScript('checkCatalogue.ts')
const { languages } = await importTypeScript('language.ts')

const english = readCatalogue('en')
writeFileSync(new URL('messageTypes.ts', folder), generateTypes(english))

for (const { code, locale } of languages) {
  for (const fault of checkCatalogue(english, readCatalogue(code), locale)) {
    console.error(`${code}.json: ${fault}`)
    process.exitCode = 1
  }
}
