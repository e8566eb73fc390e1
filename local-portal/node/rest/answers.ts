import type { AnswerName } from '../faults/faults.ts'
import { jsonEncode } from '../php/jsonEncode.ts'
import { errorEnvelope } from './envelope.ts'
import { restError } from './restError.ts'
import type { RestAnswer } from './restMethod.ts'

/** An HTTP answer, ready to send. */
export interface HttpAnswer {
  readonly status: number
  readonly contentType: string
  readonly body: string
  /** Whether it comes from the portal itself, with the headers that let another origin read it. */
  readonly isOwn: boolean
}

export const jsonType = 'application/json; charset=utf-8'
const htmlType = 'text/html; charset=utf-8'

/** What every answer of the portal's own carries. */
export const restHeaders = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'origin, content-type, accept',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store, no-cache, must-revalidate',
  expires: 'Thu, 19 Nov 1981 08:52:00 GMT',
  pragma: 'no-cache',
  'x-powered-cms': 'Bitrix Site Manager',
}

/** What a portal says of a failure of its PHP: the failure itself only in debug mode. */
const crashText =
  'A error occurred during execution of this script. You can turn on extended error reporting in .settings.php file.'

const gatewayHtml =
  '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>'
const loginHtml =
  '<!DOCTYPE html><html><head><title>Authorization</title></head><body>Please log in</body></html>'
const timeMember =
  '"time":{"start":1,"finish":1,"duration":0,"processing":0,"date_start":"1970-01-01T00:00:01+00:00","date_finish":"1970-01-01T00:00:01+00:00"}'

/** The broken answers by name. Only the gateway's is not the portal's own. */
export const brokenAnswers: Readonly<Record<AnswerName, HttpAnswer>> = {
  '500-text': { status: 500, contentType: htmlType, body: 'Internal Server Error', isOwn: true },
  '502-html': { status: 502, contentType: htmlType, body: gatewayHtml, isOwn: false },
  '200-html': { status: 200, contentType: htmlType, body: loginHtml, isOwn: true },
  '200-empty-object': { status: 200, contentType: jsonType, body: '{}', isOwn: true },
  '200-cut': { status: 200, contentType: jsonType, body: '{"result":{"a":"1","b":', isOwn: true },
  '200-false': { status: 200, contentType: jsonType, body: `{"result":false,${timeMember}}`, isOwn: true },
  '200-null': { status: 200, contentType: jsonType, body: `{"result":null,${timeMember}}`, isOwn: true },
}

/** To a body above the limit of the web server. */
export const bodyTooLarge: HttpAnswer = {
  status: 413,
  contentType: htmlType,
  body: '<html><head><title>413 Request Entity Too Large</title></head><body><h1>413 Request Entity Too Large</h1></body></html>',
  isOwn: true,
}

const wrongEncoding = restError(200, 'WRONG_ENCODING', 'Wrong request encoding')

/** An answer as it goes over HTTP. What PHP cannot write as JSON is a 200 with an error. */
export function toHttp(answer: RestAnswer): HttpAnswer {
  if (answer.kind === 'crash') return { status: 500, contentType: htmlType, body: crashText, isOwn: true }
  const encoded = jsonEncode(answer.body)
  const body = encoded.ok ? encoded : jsonEncode(errorEnvelope(wrongEncoding))
  return {
    status: encoded.ok ? answer.status : wrongEncoding.status,
    contentType: jsonType,
    body: body.ok ? body.text : '',
    isOwn: true,
  }
}
