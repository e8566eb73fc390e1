import { readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'

/** Where and with what a run was made, in one line each. */
export function machineLines(browserVersion: string, load: number): readonly string[] {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return [
    `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GB of memory`,
    `Chromium ${browserVersion}, headless; Node ${process.versions.node}; ${new Date().toISOString().slice(0, 10)}`,
    `load average before the run: ${load.toFixed(1)}; after: ${currentLoad().toFixed(1)}`,
    versionsLine(),
  ]
}

export function currentLoad(): number {
  return loadavg()[0] ?? 0
}

function versionsLine(): string {
  const own = dependenciesOf('../package.json')
  const app = dependenciesOf('../../package.json')
  const names = ['react-data-grid', 'ag-grid-community', 'ag-grid-react', '@glideapps/glide-data-grid']
  return [`react ${app['react']}`, ...names.map((name) => `${name} ${own[name]}`)].join(', ')
}

function dependenciesOf(path: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')).dependencies
}
