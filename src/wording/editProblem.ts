import type { Say } from '../messages/say.ts'
import type { EditTextError } from '../value/editText.ts'
import type { EditedProblem } from '../value/readEdited.ts'
import type { Unsendable } from '../value/unsendable.ts'

/** Why a text is no value of its kind, without the place. */
export function editReason(say: Say, error: EditTextError): string {
  switch (error.kind) {
    case 'unexpected-character':
    case 'bad-number':
    case 'bad-escape':
    case 'duplicate-key':
    case 'number-too-large':
    case 'trailing-text':
      return say(`problem.${error.kind}`, { found: error.found ?? '' })
    case 'number-form':
      return say('problem.number-form', { simple: error.simple, grouped: error.grouped })
    case 'not-a-number':
    case 'not-a-boolean':
    case 'not-null':
    case 'not-a-list':
    case 'not-an-object':
    case 'empty':
    case 'unexpected-end':
    case 'control-character':
    case 'too-deep':
      return say(`problem.${error.kind}`)
  }
}

/** The sentence for a text that cannot be read as a value of its kind; for JSON it begins with the position. */
export function editProblem(say: Say, error: EditTextError): string {
  const reason = editReason(say, error)
  return 'line' in error ? say('problem.at', { line: error.line, column: error.column, reason }) : reason
}

/** The sentence for a value that cannot be sent to the portal unchanged. */
export function unsendableProblem(say: Say, { kind, path }: Unsendable): string {
  const reason = say(`unsendable.${kind}`)
  return path.length === 0 ? reason : say('unsendable.in', { path: path.join(' → '), reason })
}

/** The sentence for an edited text that cannot be committed. */
export function editedProblem(say: Say, problem: EditedProblem): string {
  return problem.kind === 'unreadable'
    ? editProblem(say, problem.error)
    : unsendableProblem(say, problem.reason)
}
