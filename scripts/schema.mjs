/**
 * Checks settings schemas: `npm run schema -- my.schema.json`. Exits with 1 where one has a mistake, with 2 where one
 * cannot be read or none is named.
 */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const { module } = await runnerImport(fileURLToPath(new URL('./schemaReport.ts', import.meta.url)))

/** npm runs scripts in the project's own folder: names are meant from where it was called. */
const folder = process.env['INIT_CWD'] ?? process.cwd()
const files = process.argv.slice(2)

if (files.length === 0) {
  console.error('Name the file to check: npm run schema -- my.schema.json')
  process.exitCode = 2
}
for (const file of files) {
  const { exitCode, lines } = module.checkSchemaFile(file, folder)
  for (const line of lines) (exitCode === 0 ? console.log : console.error)(line)
  process.exitCode = Math.max(process.exitCode ?? 0, exitCode)
}
