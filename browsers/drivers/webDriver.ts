/** A session with a driver of the W3C's WebDriver protocol. */
export interface WebDriver {
  /** Sends a command of the session, such as `POST /url`. @throws {Error} with what the driver answers */
  send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown>
  /** Runs a script in the page, which is where the session has switched to. */
  execute(script: string, ...parameters: readonly unknown[]): Promise<unknown>
  /** Performs actions of one input device. */
  act(source: Readonly<Record<string, unknown>>): Promise<void>
}

async function command(url: string, method: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const { value }: { value: unknown } = JSON.parse(await response.text())
  if (!response.ok) throw new Error(`${method} ${url}: ${JSON.stringify(value)}`)
  return value
}

/** @returns whether the driver at this address takes commands yet */
export async function isDriverReady(url: string): Promise<boolean> {
  try {
    await command(`${url}/status`, 'GET', undefined)
    return true
  } catch {
    return false
  }
}

/** Begins a session with the driver at this address. */
export async function startSession(url: string): Promise<WebDriver> {
  const started = await command(`${url}/session`, 'POST', { capabilities: {} })
  const { sessionId } = Object(started)
  const send: WebDriver['send'] = (method, path, body) =>
    command(`${url}/session/${sessionId}${path}`, method, method === 'POST' ? (body ?? {}) : body)
  return {
    send,
    execute: (script, ...args) => send('POST', '/execute/sync', { script, args }),
    async act(source) {
      await send('POST', '/actions', { actions: [source] })
    },
  }
}
