import { type PhpArray, phpList, type PhpValue } from '../../php/phpValue.ts'
import type { Placement } from '../placements.ts'
import { accessDenied } from '../restError.ts'
import { type RestMethod, result } from '../restMethod.ts'

/** `placement.get`: the handlers of the app at placements of the portal. Administrators only. */
export const placementGet: RestMethod = (_query, { app, user, language }) => {
  if (!user.isAdmin) return accessDenied()
  return result(phpList(app.placements.all.map((placement) => described(placement, language))))
}

function described({ code, handler, title, description }: Placement, language: string): PhpArray {
  const texts: PhpArray = new Map([
    ['TITLE', title],
    ['DESCRIPTION', description],
    ['GROUP_NAME', ''],
  ])
  return new Map<string, PhpValue>([
    ['placement', code],
    ['userId', 0n],
    ['handler', handler],
    ['options', new Map()],
    ['title', title],
    ['description', description],
    ['langAll', new Map([[language, texts]])],
  ])
}
