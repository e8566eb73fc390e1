import { type QueryClient, QueryObserver } from '@tanstack/react-query'
import type { Portal } from '../portal/portal.ts'
import type { ReadonlyStore } from '../state/store.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { type OptionSet, shareOptions } from './optionSet.ts'
import { optionsKey, optionsQuery } from './optionsQuery.ts'

/** The portal's options as last read: the only access to them for the folders above. */
export interface RemoteOptions {
  /** The last good reading; undefined before the first. */
  readonly options: ReadonlyStore<OptionSet | undefined>
  /** The error of the last reading; null when it succeeded. */
  readonly error: ReadonlyStore<unknown>
  readonly isFetching: ReadonlyStore<boolean>
  /** When the last good reading came in, in milliseconds since 1970; 0 before the first. */
  readonly readTime: ReadonlyStore<number>
  /** The values of the last good reading; none before the first. */
  readonly values: () => ReadonlyMap<string, OptionValue>
  /** Resolves with the first good reading. @throws {PortalError} when reading fails */
  readonly firstReading: () => Promise<OptionSet>
  /** Reads again; a reading that is under way is restarted. Never rejects: see `error`. */
  readonly refresh: () => Promise<void>
  /** Sets a newer reading, such as the one after a save, and cancels a refresh that began before it. */
  readonly replace: (reading: OptionSet) => Promise<void>
  /** Cancels a refresh that is under way, since it could return values from before a write. */
  readonly cancelRefresh: () => Promise<void>
}

const noValues: ReadonlyMap<string, OptionValue> = new Map()

/** Starts to load the options of this portal's user, and observes them as long as the page lives. */
export function createRemoteOptions(portal: Portal, queryClient: QueryClient): RemoteOptions {
  const queryKey = optionsKey(portal)
  const query = optionsQuery(portal)
  const observer = new QueryObserver(queryClient, query)
  // An observer without listeners neither loads nor follows the query.
  observer.subscribe(() => undefined)

  function part<T>(read: (result: ReturnType<typeof observer.getCurrentResult>) => T): ReadonlyStore<T> {
    return {
      get: () => read(observer.getCurrentResult()),
      subscribe: (listener) => observer.subscribe(listener),
    }
  }

  const options = part(({ data }) => data)
  const cancelRefresh = (): Promise<void> => queryClient.cancelQueries({ queryKey })
  return {
    options,
    error: part(({ error }) => error),
    isFetching: part(({ isFetching }) => isFetching),
    readTime: part(({ dataUpdatedAt }) => dataUpdatedAt),
    values: () => options.get()?.values ?? noValues,
    firstReading: () => queryClient.ensureQueryData(query),
    refresh: () => queryClient.invalidateQueries({ queryKey }),
    async replace(reading) {
      await cancelRefresh()
      queryClient.setQueryData<OptionSet>(queryKey, (before) =>
        before === undefined ? reading : shareOptions(before, reading),
      )
    },
    cancelRefresh,
  }
}
