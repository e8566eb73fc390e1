/** The portal would not do what it was asked; the message says why. */
export class PortalRefusal extends Error {}

/** The portal did not answer: it was stopped, or the browser gave the request up because the page is left. */
export class PortalUnreachable extends Error {
  constructor(cause: unknown) {
    super('The portal does not answer: start it again, then reload this page.', { cause })
  }
}

/**
 * Calls the portal's control API and answers its JSON, unchecked: page and server are of one version.
 *
 * @throws {PortalRefusal | PortalUnreachable}
 */
export async function callPortal<Answer = unknown>(
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const answer: Answer = JSON.parse(
    await sendToPortal(method, path, body === undefined ? undefined : JSON.stringify(body)),
  )
  return answer
}

/**
 * Calls the portal's control API with a body as it is, and answers the text.
 *
 * @throws {PortalRefusal | PortalUnreachable}
 */
export async function sendToPortal(method: string, path: string, body?: string): Promise<string> {
  let response: Response
  let text: string
  try {
    response = await fetch(`/__portal/${path}`, body === undefined ? { method } : { method, body })
    text = await response.text()
  } catch (error) {
    throw new PortalUnreachable(error)
  }
  if (!response.ok) throw new PortalRefusal(reasonOf(text))
  return text
}

function reasonOf(text: string): string {
  try {
    const answer: unknown = JSON.parse(text)
    if (typeof answer === 'object' && answer !== null && 'error' in answer) return String(answer.error)
  } catch {
    // A text then.
  }
  return text
}
