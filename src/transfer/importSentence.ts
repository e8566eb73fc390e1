import { editProblem, editReason, unsendableProblem } from '../wording/editProblem.ts'
import type { Say } from '../messages/say.ts'
import type { ImportRefusal } from './previewImport.ts'
import type { ReadError } from './readRow.ts'

/** The sentence for a text that gives no options. */
export function readErrorSentence(say: Say, error: ReadError): string {
  switch (error.kind) {
    case 'json':
      return say('import.error.json', { reason: editProblem(say, error.error) })
    case 'bad-quotes':
      return say('import.error.bad-quotes', { line: error.line, column: error.column })
    case 'too-large':
    case 'empty':
    case 'not-options':
    case 'unknown-form':
      return say(`import.error.${error.kind}`)
  }
}

/** The sentence for a row that is not taken over, beginning with its line where that is known. */
export function refusalSentence(say: Say, refusal: ImportRefusal, line: number | undefined): string {
  // What is wrong within JSON stands at a place of its own.
  if (refusal.kind === 'json') return editProblem(say, refusal.error)
  const reason = refusalReason(say, refusal, line === undefined)
  return line === undefined ? reason : say('import.refused.at', { line, reason })
}

function refusalReason(
  say: Say,
  refusal: Exclude<ImportRefusal, { readonly kind: 'json' }>,
  hasPlace: boolean,
): string {
  switch (refusal.kind) {
    case 'unknown-type':
      return say('import.refused.unknown-type', { found: refusal.found })
    case 'text':
      return hasPlace ? editProblem(say, refusal.error) : editReason(say, refusal.error)
    case 'unsendable':
      return unsendableProblem(say, refusal.reason)
    case 'empty-key':
      return say('newKey.empty')
    case 'broken-key':
      return say('newKey.lone-surrogate')
    case 'partial':
    case 'read-only':
    case 'locked':
      return say(`refusal.${refusal.kind}`)
    case 'duplicate':
    case 'columns':
    case 'bad-quotes':
    case 'not-a-pair':
    case 'not-an-option':
    case 'not-convertible':
      return say(`import.refused.${refusal.kind}`)
  }
}
