import { pickOption } from '../pickOption.ts'
import { writeAsRival } from '../rivalEdit.ts'
import type { RestMethod } from '../restMethod.ts'

/** `user.option.get`: the options of the user for the app, all or the one named by `option`. */
export const userOptionGet: RestMethod = async (query, context) => {
  await writeAsRival('beforeGet', 'user.option.get', context)
  return pickOption(context.store.user(context.user.id), query)
}
