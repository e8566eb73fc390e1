import type { RivalMoment } from '../faults/faults.ts'
import { jsonDecode } from '../php/jsonDecode.ts'
import { isPhpArray } from '../php/phpValue.ts'
import { setUserOptions } from './setUserOptions.ts'
import type { RestContext } from './restMethod.ts'

/** Writes what the fault `rival` says, if it is set for this moment, as another session of the user would. */
export async function writeAsRival(moment: RivalMoment, method: string, context: RestContext): Promise<void> {
  if (context.faults.faults.rival?.when !== moment) return
  const rival = context.faults.trigger('rival', method)
  if (rival === undefined) return
  const decoded = jsonDecode(JSON.stringify(rival.options))
  if (decoded.ok && isPhpArray(decoded.value)) await setUserOptions(context, context.user.id, decoded.value)
}
