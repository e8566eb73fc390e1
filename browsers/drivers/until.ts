import { setTimeout as pause } from 'node:timers/promises'

const patienceMs = 20_000
const pauseMs = 20

/**
 * Asks again and again until the answer is there.
 *
 * @param missing what is waited for, asked for once it is clear that it does not come
 * @throws {Error} after 20 s, with what is missing
 */
export async function until<T>(
  missing: string | (() => string),
  ask: () => Promise<T | undefined>,
): Promise<T> {
  const end = Date.now() + patienceMs
  while (Date.now() < end) {
    const answer = await ask()
    if (answer !== undefined) return answer
    await pause(pauseMs)
  }
  throw new Error(`Waited in vain for ${typeof missing === 'string' ? missing : missing()}`)
}
