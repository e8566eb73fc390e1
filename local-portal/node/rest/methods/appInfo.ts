import { result, type RestMethod } from '../restMethod.ts'

/** `app.info`: what the portal knows of the app; the code is what links to it name. */
export const appInfo: RestMethod = (_query, { app }) =>
  result(
    new Map<string, string | number | boolean | bigint>([
      ['ID', 1n],
      ['CODE', app.code],
      ['VERSION', 1n],
      ['STATUS', 'L'],
      ['INSTALLED', true],
      ['PAYMENT_EXPIRED', 'N'],
      ['DAYS', ''],
    ]),
  )
