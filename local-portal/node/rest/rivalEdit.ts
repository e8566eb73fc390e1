import type { RivalMoment } from '../faults/faults.ts'
import { jsonDecode } from '../php/jsonDecode.ts'
import { isPhpArray } from '../php/phpValue.ts'
import type { RestContext } from './restMethod.ts'

/** Writes what the fault `rival` says, if it is set for this moment, as another session of the user would. */
export async function writeAsRival(moment: RivalMoment, method: string, context: RestContext): Promise<void> {
  if (context.faults.faults.rival?.when !== moment) return
  const rival = context.faults.strike('rival', method)
  if (rival === undefined) return
  const decoded = jsonDecode(JSON.stringify(rival.options))
  if (decoded.ok && isPhpArray(decoded.value)) await context.store.mergeUser(context.user.id, decoded.value)
}
