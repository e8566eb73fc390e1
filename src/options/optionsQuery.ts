import { queryOptions } from '@tanstack/react-query'
import type { Portal } from '../portal/portal.ts'
import { fetchOwnOptions } from './fetchOptions.ts'
import { type OptionSet, shareOptions } from './optionSet.ts'

/** The key of this portal's options in the query cache. */
export function optionsKey(portal: Portal) {
  return ['user-options', portal.host, portal.memberId] as const
}

/** The query for all options of this portal's user; unchanged values keep their identity. */
export function optionsQuery(portal: Portal) {
  return queryOptions({
    queryKey: optionsKey(portal),
    queryFn: async ({ client }): Promise<OptionSet> => {
      const after = await fetchOwnOptions(portal)
      const before = client.getQueryData<OptionSet>(optionsKey(portal))
      return before === undefined ? after : shareOptions(before, after)
    },
    structuralSharing: false,
  })
}
