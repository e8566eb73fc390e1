import type { AnswerName } from '../faults/faults.ts'

/** An HTTP answer, ready to send. */
export interface HttpAnswer {
  readonly status: number
  readonly contentType: string
  readonly body: string
  /** Whether the headers that let another origin read it go with it. */
  readonly cors: boolean
}

export const jsonType = 'application/json; charset=utf-8'
const htmlType = 'text/html; charset=utf-8'
const gatewayHtml =
  '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>'
const loginHtml =
  '<!DOCTYPE html><html><head><title>Authorization</title></head><body>Please log in</body></html>'
const timeMember =
  '"time":{"start":1,"finish":1,"duration":0,"processing":0,"date_start":"1970-01-01T00:00:01+00:00","date_finish":"1970-01-01T00:00:01+00:00","operating":0}'

/** The broken answers by name. Only the gateway's comes without the headers for other origins. */
export const brokenAnswers: Readonly<Record<AnswerName, HttpAnswer>> = {
  '500-text': { status: 500, contentType: htmlType, body: 'Internal Server Error', cors: true },
  '502-html': { status: 502, contentType: htmlType, body: gatewayHtml, cors: false },
  '200-html': { status: 200, contentType: htmlType, body: loginHtml, cors: true },
  '200-empty-object': { status: 200, contentType: jsonType, body: '{}', cors: true },
  '200-cut': { status: 200, contentType: jsonType, body: '{"result":{"a":"1","b":', cors: true },
  '200-false': { status: 200, contentType: jsonType, body: `{"result":false,${timeMember}}`, cors: true },
  '200-null': { status: 200, contentType: jsonType, body: `{"result":null,${timeMember}}`, cors: true },
}
