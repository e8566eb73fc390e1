import { formDecode } from '../../php/formDecode.ts'
import { isTruthy } from '../../php/isTruthy.ts'
import { isPhpArray, type PhpArray, type PhpValue } from '../../php/phpValue.ts'
import { upperCaseNames } from '../upperCaseNames.ts'
import { fillBatchReferences } from '../batchReferences.ts'
import { type RestMethod, result } from '../restMethod.ts'

const maximumCommands = 50
const answerParts = ['result', 'next', 'total', 'time', 'error'] as const

const notAllowed = errorEntry('ERROR_BATCH_METHOD_NOT_ALLOWED', 'Method is not allowed for batch usage')

/**
 * `batch`: runs the commands of `cmd` in order, each a query string such as `user.option.get?option=a`.
 *
 * With `halt` it stops at the first error. A crash of one command is a crash of all.
 */
export const batch: RestMethod = async (query, context) => {
  const parameters = upperCaseNames(query)
  const commands = parameters.get('CMD')
  const parts = new Map<string, PhpArray>(answerParts.map((part) => [part, new Map()]))
  let count = 0
  for (const [key, command] of isPhpArray(commands) ? commands : []) {
    if (typeof command !== 'string') continue
    count += 1
    if (count > maximumCommands) {
      parts.get('error')?.set(key, errorEntry('ERROR_BATCH_LENGTH_EXCEEDED', 'Max batch length exceeded'))
      continue
    }
    const { method, text } = splitCommand(command)
    if (method.toLowerCase() === 'batch') {
      parts.get('error')?.set(key, notAllowed)
      if (isTruthy(parameters.get('HALT'))) break
      continue
    }
    const answer = await context.call(method, fillBatchReferences(formDecode(text), parts))
    if (answer.kind === 'crash') return answer
    const failed = (answer.body.get('error') ?? null) !== null
    for (const [part, value] of answer.body) {
      parts.get(part)?.set(key, part === 'error' && failed ? answer.body : value)
    }
    if (failed && isTruthy(parameters.get('HALT'))) break
  }
  const answer = new Map<string, PhpValue>([['result', parts.get('result') ?? null]])
  for (const part of ['error', 'total', 'next', 'time']) answer.set(`result_${part}`, parts.get(part) ?? null)
  return result(answer)
}

function errorEntry(code: string, description: string): PhpArray {
  return new Map([
    ['error', code],
    ['error_description', description],
  ])
}

function splitCommand(command: string): { method: string; text: string } {
  const [withoutFragment = ''] = command.split('#', 1)
  const mark = withoutFragment.indexOf('?')
  if (mark === -1) return { method: withoutFragment, text: '' }
  return { method: withoutFragment.slice(0, mark), text: withoutFragment.slice(mark + 1) }
}
