import { setTimeout } from 'node:timers/promises'
import type { Portal } from '../portal.ts'
import { brokenAnswers, type HttpAnswer, toHttp } from './answers.ts'
import { authorize } from './authorize.ts'
import { callMethod } from './callMethod.ts'
import { errorEnvelope } from './envelope.ts'
import { type ParameterSource, requestParameters } from './requestParameters.ts'
import { restError } from './restError.ts'
import type { RestAnswer } from './restMethod.ts'

/** A REST call as it came over HTTP. */
export interface RestRequest extends ParameterSource {
  /** The REST method as the address names it. */
  readonly method: string
  /** The header of that name. */
  readonly authorization: string | undefined
}

/**
 * What is done with a call: answer it, drop the connection, cut it in the answer, or leave it hanging. `note` tells the
 * developer what happened beside the usual.
 */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: HttpAnswer; readonly note?: string | undefined }
  | { readonly kind: 'drop' | 'cut' | 'hang'; readonly note: string }

/** Executes a call, unless a fault says otherwise. */
export async function replyTo(request: RestRequest, portal: Portal): Promise<Reply> {
  const name = request.method.toLowerCase()
  const { faults } = portal
  const delay = faults.trigger('delay', name)
  if (delay !== undefined) await setTimeout(delay.ms)
  if (faults.trigger('offline', name) !== undefined) return { kind: 'drop', note: 'offline' }
  if (faults.trigger('hang', name) !== undefined) return { kind: 'hang', note: 'hang' }
  const error = faults.trigger('error', name)
  if (error !== undefined) {
    const envelope = errorEnvelope(restError(error.status, error.code, error.description ?? ''))
    const answer = toHttp({ kind: 'body', status: error.status, body: envelope })
    return { kind: 'answer', answer, note: `error ${error.status} ${error.code}` }
  }
  const broken = faults.trigger('answer', name)
  if (broken !== undefined) return { kind: 'answer', answer: brokenAnswers[broken.kind], note: broken.kind }

  const lost = faults.trigger('lostReply', name)
  const notes: string[] = []
  const answer = await execute(request, portal, notes)
  if (answer.kind === 'crash') notes.push(answer.text)
  if (lost !== undefined) return { kind: 'cut', note: 'lostReply' }
  return { kind: 'answer', answer: toHttp(answer), note: notes.length === 0 ? undefined : notes.join(' ') }
}

async function execute(request: RestRequest, portal: Portal, notes: string[]): Promise<RestAnswer> {
  const parameters = requestParameters(request)
  if (parameters === undefined) {
    return { kind: 'crash', text: 'array_replace(): Argument #2 must be of type array' }
  }
  const { session, faults, store } = portal
  return callMethod(request.method, parameters, {
    app: portal.app,
    store,
    faults,
    language: session.state.language,
    authorize: (query, name) => authorize(query, name, request.authorization, session, faults),
    onUnknownMethod(method) {
      const note = `not simulated: write local-portal/node/rest/methods/${fileName(method)}.ts, and name it in node/rest/methods.ts`
      notes.push(note)
      console.warn(`Local portal: the app called ${method}, which is ${note}`)
      portal.events.send('notice', { text: `The app called the REST method ${method}, which is ${note}.` })
    },
    onStoreError({ message }) {
      notes.push(message)
      console.error(`Local portal: ${message}`)
    },
  })
}

/** `crm.deal.list` as `crmDealList`, which is how the methods' files are named. */
function fileName(method: string): string {
  return method.replace(/[^A-Za-z0-9.]/g, '').replace(/\.+(.?)/g, (_, next: string) => next.toUpperCase())
}
