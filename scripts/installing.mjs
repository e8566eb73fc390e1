import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export const MINUTE = 60_000

/** Runs a command in silence; false when it is missing, fails or takes longer than `limit` ms. */
export function run([command, ...args], limit) {
  return spawnSync(command, args, { stdio: 'ignore', timeout: limit, killSignal: 'SIGKILL' }).status === 0
}

/** Installs Debian packages, where there is apt-get and we may be root; says so first. */
export function installWithApt(packages, sentence) {
  const become = rootPrefix()
  if (become === undefined || !existsSync('/usr/bin/apt-get')) return
  console.log(sentence)
  const apt = [...become, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']
  run([...apt, 'update'], 5 * MINUTE)
  run([...apt, 'install', '-y', '--no-install-recommends', ...packages], 15 * MINUTE)
}

/** What to put before a command so that root runs it; undefined when we may not be root. */
function rootPrefix() {
  if (process.getuid?.() === 0) return []
  return run(['sudo', '-n', 'true'], MINUTE) ? ['sudo', '-n'] : undefined
}
