import type { Portal } from '../portal/portal.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { decodeOptions } from './decodeOptions.ts'

/**
 * Fetches the app's own options, which an administrator sets for everyone.
 *
 * @returns those that the answer shows: names such as `next`, which the REST layer takes out of it, are missing
 * @throws {PortalError}
 */
export async function fetchAppOptions(
  portal: Pick<Portal, 'call'>,
): Promise<ReadonlyMap<string, OptionValue>> {
  const decoded = decodeOptions(await portal.call('app.option.get'))
  return decoded.kind === 'options' ? decoded.values : new Map()
}
