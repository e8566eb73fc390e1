import { readFileSync } from 'node:fs'

/**
 * Tells a running process from a later one with the same number.
 *
 * @returns on Linux when it began, elsewhere the same text for every running process; undefined when no process with
 * this number runs
 */
export function processStart(pid: number): string | undefined {
  return process.platform === 'linux' ? startOnLinux(pid) : startElsewhere(pid)
}

function startOnLinux(pid: number): string | undefined {
  let stat: string
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return undefined
  }
  // The name of the program stands in brackets and may hold anything; these fields follow it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state] = fields
  // A process that has ended stays in the list until its parent asks for its exit code.
  return state === 'Z' || state === 'X' ? undefined : fields[19]
}

function startElsewhere(pid: number): string | undefined {
  try {
    process.kill(pid, 0)
    return 'running'
  } catch (error) {
    const isForeign = error instanceof Error && 'code' in error && error.code === 'EPERM'
    return isForeign ? 'running' : undefined
  }
}
