import { pickOption } from '../pickOption.ts'
import type { RestMethod } from '../restMethod.ts'

/** `app.option.get`: the options of the app, all or the one named by `option`. */
export const appOptionGet: RestMethod = (query, context) => pickOption(context.store.app(), query)
