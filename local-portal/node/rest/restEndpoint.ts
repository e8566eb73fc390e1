import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { readBody } from '../readBody.ts'
import { jsonEncode } from '../php/jsonEncode.ts'
import type { Portal } from '../portal.ts'
import { brokenAnswers, jsonType, type HttpAnswer } from './answers.ts'
import { authorize } from './authorize.ts'
import { callMethod } from './callMethod.ts'
import { maskBody, maskSearch } from './maskToken.ts'
import { errorEnvelope } from './envelope.ts'
import { requestParameters } from './requestParameters.ts'
import { restError } from './restError.ts'
import type { RestAnswer } from './restMethod.ts'

const corsHeaders = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'origin, content-type, accept',
  'x-content-type-options': 'nosniff',
}

/** What is done with a call: answer it, drop the connection, cut it in the answer, or leave it hanging. */
type Reply =
  | { readonly kind: 'answer'; readonly answer: HttpAnswer; readonly note?: string | undefined }
  | { readonly kind: 'drop' | 'cut' | 'hang'; readonly note: string }

/** Serves one HTTP request under `/rest/`. */
export async function serveRest(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  portal: Portal,
): Promise<void> {
  if (request.method === 'OPTIONS') {
    response.writeHead(200, { ...corsHeaders, 'content-type': 'text/html; charset=utf-8' }).end()
    return
  }
  const began = performance.now()
  const time = new Date().toISOString()
  const method = decodeURIComponent(url.pathname.slice('/rest/'.length))
    .replace(/\/$/, '')
    .replace(/\.json$/i, '')
  const body = await readBody(request)
  const reply = await replyTo(method, request, url, body, portal)

  let status = 0
  let bytesOut = 0
  if (reply.kind === 'answer') {
    status = reply.answer.status
    bytesOut = Buffer.byteLength(reply.answer.body)
    send(response, reply.answer)
  } else if (reply.kind === 'drop') request.socket.destroy()
  else if (reply.kind === 'cut') cut(response)
  const contentType = request.headers['content-type'] ?? ''
  portal.requests.add({
    time,
    method,
    http: request.method ?? '',
    status,
    duration: Math.round(performance.now() - began),
    bytesIn: body.byteLength,
    bytesOut,
    note: reply.note,
    query: maskSearch(url.searchParams),
    paramsText: maskBody(
      body.toString('utf8'),
      contentType,
      (token) => portal.session.ownerOf(token) !== undefined,
    ),
  })
}

async function replyTo(
  method: string,
  request: IncomingMessage,
  url: URL,
  body: Buffer,
  portal: Portal,
): Promise<Reply> {
  const name = method.toLowerCase()
  const { faults } = portal
  const delay = faults.strike('delay', name)
  if (delay !== undefined) await setTimeout(delay.ms)
  if (faults.strike('offline', name) !== undefined) return { kind: 'drop', note: 'offline' }
  if (faults.strike('hang', name) !== undefined) return { kind: 'hang', note: 'hang' }
  const error = faults.strike('error', name)
  if (error !== undefined) {
    const envelope = errorEnvelope(restError(error.status, error.code, error.description ?? ''))
    const answer = toHttp({ kind: 'body', status: error.status, body: envelope })
    return { kind: 'answer', answer, note: `error ${error.status} ${error.code}` }
  }
  const broken = faults.strike('answer', name)
  if (broken !== undefined) return { kind: 'answer', answer: brokenAnswers[broken.kind], note: broken.kind }

  const lost = faults.strike('lostReply', name)
  let note: string | undefined
  const onUnknownMethod = (unknown: string): void => {
    note = `not played here: write local-portal/rest/methods/${fileName(unknown)}.ts, name it in rest/methods.ts`
    console.warn(`Local portal: the app called ${unknown}, which is ${note}`)
    portal.events.send('notice', { text: `The app called the REST method ${unknown}, which is ${note}.` })
  }
  const answer = toHttp(await execute(method, request, url, body, portal, onUnknownMethod))
  return lost === undefined ? { kind: 'answer', answer, note } : { kind: 'cut', note: 'lostReply' }
}

async function execute(
  method: string,
  request: IncomingMessage,
  url: URL,
  body: Buffer,
  portal: Portal,
  onUnknownMethod: (method: string) => void,
): Promise<RestAnswer> {
  const parameters = requestParameters({
    httpMethod: request.method ?? 'GET',
    search: url.search.slice(1),
    contentType: request.headers['content-type'] ?? '',
    body,
  })
  if (parameters === undefined) {
    return { kind: 'crash', text: '[TypeError] \narray_replace(): Argument #2 must be of type array (0)' }
  }
  return callMethod(method, parameters, {
    app: portal.app,
    store: portal.store,
    faults: portal.faults,
    authorize: (query, name) =>
      authorize(query, name, request.headers.authorization, portal.session, portal.faults),
    onUnknownMethod,
  })
}

/** `crm.deal.list` as `crmDealList`, which is how the methods' files are named. */
function fileName(method: string): string {
  return method.replace(/[^A-Za-z0-9.]/g, '').replace(/\.+(.?)/g, (_, next: string) => next.toUpperCase())
}

function toHttp(answer: RestAnswer): HttpAnswer {
  if (answer.kind === 'crash') {
    return { status: 500, contentType: 'text/html; charset=utf-8', body: answer.text, cors: true }
  }
  const encoded = jsonEncode(answer.body)
  const body = encoded.ok ? encoded.text : '{"error":"WRONG_ENCODING"}'
  return { status: answer.status, contentType: jsonType, body, cors: true }
}

function send(response: ServerResponse, answer: HttpAnswer): void {
  response.writeHead(answer.status, {
    ...(answer.cors ? corsHeaders : {}),
    'content-type': answer.contentType,
  })
  response.end(answer.body)
}

/** Cuts the connection in the middle of an answer: a browser repeats a request cut before any byte. */
function cut(response: ServerResponse): void {
  response.writeHead(200, { ...corsHeaders, 'content-type': jsonType, 'content-length': '1000' })
  response.write('{', () => response.destroy())
}
