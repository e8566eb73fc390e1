import type { IncomingMessage, ServerResponse } from 'node:http'

/** As much as a web server before a portal lets through: more than the database takes, so that it is the one to refuse. */
export const maximumBodyBytes = 80 * 1024 * 1024

/** The client has gone before its request was read. */
export class RequestBrokenOff extends Error {}

/** How long what nobody reads is still taken in. */
const drainLimitMs = 30_000

/**
 * Reads a request's body to its end.
 *
 * @throws {RequestBrokenOff}
 * @returns undefined as soon as it is known to be longer than the limit; what was read is then forgotten
 */
export function readBody(
  request: IncomingMessage,
  limitBytes: number = maximumBodyBytes,
): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > limitBytes) {
      resolve(undefined)
      return
    }
    let chunks: Buffer[] = []
    let bytes = 0
    const read = (chunk: Buffer): void => {
      bytes += chunk.byteLength
      if (bytes <= limitBytes) {
        chunks.push(chunk)
        return
      }
      chunks = []
      request.off('data', read)
      resolve(undefined)
    }
    request.on('data', read)
    request.on('end', () => resolve(Buffer.concat(chunks)))
    const fail = (): void => reject(new RequestBrokenOff('The request was broken off.'))
    request.on('error', fail)
    request.on('close', fail)
  })
}

/**
 * Answers a request whose body was not read to its end.
 *
 * The rest of the body is taken in and thrown away: a client that is cut off while it sends never sees the answer.
 */
export function answerEarly(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string,
): void {
  response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) })
  response.write(body)
  const timer = setTimeout(() => request.destroy(), drainLimitMs)
  timer.unref()
  const end = (): void => {
    clearTimeout(timer)
    response.end()
  }
  request.on('end', end)
  request.on('close', end)
  request.resume()
}
