import { setTimeout } from 'node:timers/promises'
import { optionsToSet } from '../optionsToSet.ts'
import { restError } from '../restError.ts'
import { type RestMethod, result } from '../restMethod.ts'
import { setUserOptions } from '../setUserOptions.ts'
import { writeAsRival } from '../rivalEdit.ts'

const methodName = 'user.option.set'

/** `user.option.set`: reads the user's options, puts the given ones over them, writes the whole. No lock. */
export const userOptionSet: RestMethod = async (query, context) => {
  const given = optionsToSet(query)
  if (given.kind !== 'options') return given
  await writeAsRival('beforeSet', methodName, context)
  const read = context.store.user(context.user.id)
  const race = context.faults.trigger('race', methodName)
  if (race !== undefined) await setTimeout(race.ms)
  const outcome = await setUserOptions(context, context.user.id, given.options, race && read)
  if (outcome === 'refused') return restError(500, 'ERROR_CORE', 'SQL query error!')
  await writeAsRival('afterSet', methodName, context)
  return result(true)
}
