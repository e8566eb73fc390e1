import type { IncomingMessage } from 'node:http'

/**
 * Makes a form POST to a page a GET, as a host of Bitrix24 apps must: the portal opens the app that way,
 * and Vite answers 404 to anything but GET.
 *
 * Other POST requests (of scripts, with JSON) stay what they are.
 */
export function formPostAsGet(request: IncomingMessage, _response: unknown, next: () => void): void {
  const type = request.headers['content-type'] ?? ''
  if (
    request.method === 'POST' &&
    /^(?:application\/x-www-form-urlencoded|multipart\/form-data)/.test(type)
  ) {
    request.method = 'GET'
    delete request.headers['content-type']
    delete request.headers['content-length']
    request.resume()
  }
  next()
}
