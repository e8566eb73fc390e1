import type { AnswerName } from '../faults/faults.ts'

/** An HTTP answer, ready to send. */
export interface HttpAnswer {
  readonly status: number
  readonly contentType: string
  readonly body: string
  /** Whether the headers that let another origin read it go with it. */
  readonly cors: boolean
}

export const JSON_TYPE = 'application/json; charset=utf-8'
const HTML_TYPE = 'text/html; charset=utf-8'
const GATEWAY =
  '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>'
const LOGIN =
  '<!DOCTYPE html><html><head><title>Authorization</title></head><body>Please log in</body></html>'
const TIME =
  '"time":{"start":1,"finish":1,"duration":0,"processing":0,"date_start":"1970-01-01T00:00:01+00:00","date_finish":"1970-01-01T00:00:01+00:00","operating":0}'

/** The broken answers by name. Only the gateway's comes without the headers for other origins. */
export const BROKEN_ANSWERS: Readonly<Record<AnswerName, HttpAnswer>> = {
  '500-text': { status: 500, contentType: HTML_TYPE, body: 'Internal Server Error', cors: true },
  '502-html': { status: 502, contentType: HTML_TYPE, body: GATEWAY, cors: false },
  '200-html': { status: 200, contentType: HTML_TYPE, body: LOGIN, cors: true },
  '200-empty-object': { status: 200, contentType: JSON_TYPE, body: '{}', cors: true },
  '200-cut': { status: 200, contentType: JSON_TYPE, body: '{"result":{"a":"1","b":', cors: true },
  '200-false': { status: 200, contentType: JSON_TYPE, body: `{"result":false,${TIME}}`, cors: true },
  '200-null': { status: 200, contentType: JSON_TYPE, body: `{"result":null,${TIME}}`, cors: true },
}
