/**
 * Writes the types of the messages, and those that the app starts with, anew from the English catalogues, and lists what other languages lack. Exits with 1
 * if they lack anything.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const folder = new URL('../src/messages/', import.meta.url)

async function importTypeScript(file) {
  const { module } = await runnerImport(fileURLToPath(new URL(file, folder)))
  return module
}

const sets = [
  { folder: 'catalogues', types: 'messageTypes.ts', prefix: '' },
  { folder: 'settingsCatalogues', types: 'settingsMessageTypes.ts', prefix: 'Settings' },
]

const { generateTypes } = await importTypeScript('generateTypes.ts')
const { checkCatalogue } = await importTypeScript('checkCatalogue.ts')
const { languages } = await importTypeScript('language.ts')
const { startMessagesOf } = await importTypeScript('onDemand.ts')

for (const { folder: catalogues, types, prefix } of sets) {
  const readCatalogue = (code) =>
    JSON.parse(readFileSync(new URL(`${catalogues}/${code}.json`, folder), 'utf8'))
  const english = readCatalogue('en')
  writeFileSync(new URL(types, folder), generateTypes(english, catalogues, prefix))
  if (prefix === '') {
    const start = JSON.stringify(startMessagesOf(english), null, 2)
    writeFileSync(new URL('startMessages.json', folder), `${start}\n`)
  }

  for (const { code, locale } of languages) {
    for (const fault of checkCatalogue(english, readCatalogue(code), locale)) {
      console.error(`${catalogues}/${code}.json: ${fault}`)
      process.exitCode = 1
    }
  }
}
