import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { findNginx } from '../scripts/findNginx.ts'

export const nginx = findNginx()

/** Fills the environment into a template as the official image does: the names it defines, and no others. */
export function renderTemplate(template: string, environment: Readonly<Record<string, string>>): string {
  return template.replace(/\$\{(\w+)\}|\$(\w+)/g, (text, braced?: string, bare?: string) => {
    const name = braced ?? bare ?? ''
    return Object.hasOwn(environment, name) ? (environment[name] ?? '') : text
  })
}

/** The environment that the Dockerfile sets. */
export async function imageEnvironment(): Promise<Record<string, string>> {
  const lines = (await readFile('deploy/Dockerfile', 'utf8')).replaceAll('\\\n', ' ').split('\n')
  const values = lines
    .filter((line) => line.startsWith('ENV '))
    .flatMap((line) => line.slice(4).trim().split(/\s+/))
  return Object.fromEntries(
    values.map((value) => {
      const [name = '', text = ''] = value.split('=')
      return [name, text.replaceAll('"', '')]
    }),
  )
}

/** A server's configuration, written down with all that nginx needs around it. */
export interface Configuration {
  readonly folder: string
  remove(): Promise<void>
}

export async function writeConfiguration(
  environment: Readonly<Record<string, string>>,
): Promise<Configuration> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'))
  const template = await readFile('deploy/nginx/user-options.conf.template', 'utf8')
  await writeFile(join(folder, 'server.conf'), renderTemplate(template, environment))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n  ')
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log stderr warn;
events {}
http {
  include ${nginx?.types ?? ''};
  access_log off;
  ${temporary}
  include ${folder}/server.conf;
}
`,
  )
  return { folder, remove: () => rm(folder, { recursive: true }) }
}

/** @throws {Error} where there is no nginx */
export function runNginx({ folder }: Configuration, ...options: readonly string[]): ChildProcess {
  if (nginx === undefined) throw new Error('There is no nginx: install it, or set NGINX_PATH.')
  const conf = ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')]
  return spawn(nginx.path, [...conf, ...options], { stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Serves dist/ with the configuration of deploy/, for this portal beside the cloud's. */
export async function serveWithNginx(port: number, ownPortals: string): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html.gz')) throw new Error('There is no build in dist/: run npm run build.')
  const configuration = await writeConfiguration({
    APP_PORT: `127.0.0.1:${port}`,
    APP_ROOT: resolve('dist'),
    OWN_PORTALS: ownPortals,
  })
  const server = runNginx(configuration)
  await untilListening(server, port)
  return async () => {
    const ended = once(server, 'exit')
    server.kill()
    await ended
    await configuration.remove()
  }
}

/** @throws {Error} with what nginx printed, when it ends before it listens */
async function untilListening(server: ChildProcess, port: number): Promise<void> {
  let printed = ''
  server.stderr?.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  while (server.exitCode === null) {
    const socket = connect(port, '127.0.0.1')
    const isListening = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (isListening) return
  }
  throw new Error(`nginx ended before it listened:\n${printed}`)
}
