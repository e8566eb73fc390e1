/**
 * Calls the portal's control API and answers its JSON, unchecked: page and server are of one version.
 *
 * @throws when the portal refuses or is gone
 */
export async function callPortal<Answer = unknown>(
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const init: RequestInit = { method }
  if (body !== undefined) init.body = JSON.stringify(body)
  const response = await fetch(`/__portal/${path}`, init)
  if (!response.ok) throw new PortalRefusal(reasonOf(await response.json()))
  const answer: Answer = await response.json()
  return answer
}

/** The portal would not do what it was asked; the message says why. */
export class PortalRefusal extends Error {}

function reasonOf(answer: unknown): string {
  return typeof answer === 'object' && answer !== null && 'error' in answer
    ? String(answer.error)
    : 'Refused.'
}
