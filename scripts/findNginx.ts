import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'

/** An nginx that runs on this machine. */
export interface Nginx {
  readonly path: string
  /** Its list of media types by extension. */
  readonly types: string
}

const PLACES = ['/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx', 'nginx']

/** Reads what `nginx -V` prints; undefined when it names no configuration. */
export function readNginx(path: string, printed: string): Nginx | undefined {
  const conf = /--conf-path=(\S+)/.exec(printed)?.[1]
  return conf === undefined ? undefined : { path, types: join(dirname(conf), 'mime.types') }
}

/** The nginx to test with: NGINX_PATH, or one where its packages put it; undefined when none runs. */
export function findNginx(): Nginx | undefined {
  const chosen = process.env['NGINX_PATH']
  for (const path of chosen === undefined ? PLACES : [chosen]) {
    const { stderr, status } = spawnSync(path, ['-V'], { encoding: 'utf8', timeout: 15_000 })
    const nginx = status === 0 ? readNginx(path, stderr) : undefined
    if (nginx !== undefined) return nginx
  }
  return undefined
}
