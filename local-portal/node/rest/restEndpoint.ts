import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerEarly, readBody } from '../readBody.ts'
import type { Portal } from '../portal.ts'
import { bodyTooLarge, type HttpAnswer, jsonType, restHeaders } from './answers.ts'
import { maskBody, maskSearch } from './maskToken.ts'
import { replyTo } from './replyTo.ts'

const noBody = Buffer.alloc(0)

/** Serves one HTTP request under `/rest/`, and logs it. */
export async function serveRest(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  portal: Portal,
): Promise<void> {
  if (request.method === 'OPTIONS') {
    response.writeHead(200, { ...restHeaders, 'content-type': 'text/html; charset=utf-8' }).end()
    return
  }
  const began = performance.now()
  const time = new Date().toISOString()
  const method = methodName(url.pathname)
  const body = await readBody(request)
  const log = (sent: { status: number; bytesOut: number; note?: string | undefined }): void => {
    portal.requests.add({
      time,
      method,
      http: request.method ?? '',
      duration: Math.round(performance.now() - began),
      bytesIn: body?.byteLength ?? Number(request.headers['content-length'] ?? 0),
      ...sent,
      query: maskSearch(url.searchParams),
      paramsText: maskBody(
        (body ?? noBody).toString('utf8'),
        request.headers['content-type'] ?? '',
        (token) => portal.session.ownerOf(token) !== undefined,
      ),
    })
  }
  if (body === undefined) {
    answerEarly(request, response, bodyTooLarge.status, headersOf(bodyTooLarge), bodyTooLarge.body)
    log({ status: bodyTooLarge.status, bytesOut: Buffer.byteLength(bodyTooLarge.body), note: 'too large' })
    return
  }

  const reply = await replyTo(
    {
      method,
      httpMethod: request.method ?? 'GET',
      search: url.search.slice(1),
      contentType: request.headers['content-type'] ?? '',
      authorization: request.headers.authorization,
      body,
    },
    portal,
  )
  if (reply.kind === 'answer') {
    response.writeHead(reply.answer.status, headersOf(reply.answer)).end(reply.answer.body)
    log({
      status: reply.answer.status,
      bytesOut: Buffer.byteLength(reply.answer.body),
      note: reply.note,
    })
    return
  }
  if (reply.kind === 'drop') request.socket.destroy()
  else if (reply.kind === 'cut') cut(response)
  log({ status: 0, bytesOut: 0, note: reply.note })
}

/** `/rest/user.option.get.json` as `user.option.get`. */
function methodName(pathname: string): string {
  return decodeURIComponent(pathname.slice('/rest/'.length))
    .replace(/\/$/, '')
    .replace(/\.json$/i, '')
}

function headersOf(answer: HttpAnswer): Record<string, string> {
  return { ...(answer.isOwn ? restHeaders : {}), 'content-type': answer.contentType }
}

/** Cuts the connection in the middle of an answer: a browser repeats a request cut before any byte. */
function cut(response: ServerResponse): void {
  response.writeHead(200, { ...restHeaders, 'content-type': jsonType, 'content-length': '1000' })
  response.write('{', () => response.destroy())
}
