import type { PhpValue } from '../../php/phpValue.ts'
import { type RestMethod, result } from '../restMethod.ts'

/** `app.info`: what the portal knows of the app; the code is what links to it name. */
export const appInfo: RestMethod = (_query, { app, language }) =>
  result(
    new Map<string, PhpValue>([
      ['ID', 1n],
      ['CODE', app.code],
      ['VERSION', 1n],
      ['STATUS', 'L'],
      ['INSTALLED', true],
      ['PAYMENT_EXPIRED', 'N'],
      ['DAYS', null],
      ['LANGUAGE_ID', language],
      ['LICENSE', `${language}_selfhosted`],
    ]),
  )
