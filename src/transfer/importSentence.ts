import { editProblem, unsendableProblem } from '../wording/editProblem.ts'
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

/** The sentence for a row that is not taken over. */
export function refusalSentence(say: Say, refusal: ImportRefusal): string {
  switch (refusal.kind) {
    case 'unknown-type':
      return say('import.refused.unknown-type', { found: refusal.found })
    case 'text':
      return editProblem(say, refusal.error)
    case 'unsendable':
      return unsendableProblem(say, refusal.reason)
    case 'empty-key':
      return say('newKey.empty')
    case 'broken-key':
      return say('newKey.lone-surrogate')
    case 'duplicate':
    case 'columns':
    case 'not-convertible':
      return say(`import.refused.${refusal.kind}`)
  }
}
