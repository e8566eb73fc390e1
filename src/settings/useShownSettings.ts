import { useCallback, useDeferredValue, useMemo } from 'react'
import type { Draft, RemoteValues } from '../draft/draft.ts'
import { useLanguage, useSaySettings } from '../messages/Messages.tsx'
import type { SettingSources, StoredOptions } from '../schema/effective.ts'
import type { SettingPath } from '../schema/schema.ts'
import { conditionalPaths } from '../schema/visibility.ts'
import { memoizeByEquality, sameItems } from '../state/memoizeByEquality.ts'
import { useStore } from '../state/useStore.ts'
import { searchWords } from '../view/searchQuery.ts'
import { currentOptions, hiddenPaths } from './savable.ts'
import type { Settings } from './settings.ts'
import { settingId } from './settingId.ts'
import { createSettingSearch, keepFinding, type SettingSearch } from './settingSearch.ts'
import { deprecatedPaths, unusedDeprecated } from './unusedDeprecated.ts'

interface ShownSettings {
  /**
   * Tells which settings are shown: those that neither their conditions hide, nor the search, nor that they are no
   * longer used. It is the same function as long as it gives the same answers.
   */
  readonly isShown: (path: SettingPath) => boolean
  /** What the search has found, by `settingId`; undefined where there is none. The same as long as it holds the same. */
  readonly found: readonly string[] | undefined
  readonly search: SettingSearch
}

export function useShownSettings(
  { schema, search: query }: Settings,
  draft: Draft,
  values: RemoteValues,
  appOptions: StoredOptions,
): ShownSettings {
  const language = useLanguage()
  const saySettings = useSaySettings()
  const { edits } = draft

  const conditional = useMemo(() => conditionalPaths(schema), [schema])
  const deprecated = useMemo(() => deprecatedPaths(schema), [schema])
  const keepHidden = useMemo(() => memoizeByEquality<readonly string[]>(sameItems), [])
  const hidden = keepHidden(
    useMemo(() => {
      const sources: SettingSources = { schema, options: currentOptions(values, { edits }), appOptions }
      return [...hiddenPaths(sources, conditional), ...unusedDeprecated(sources, values, deprecated)].map(
        settingId,
      )
    }, [schema, values, edits, appOptions, conditional, deprecated]),
  )

  const search = useMemo(
    () => createSettingSearch({ schema, appOptions, language, say: saySettings }),
    [schema, appOptions, language, saySettings],
  )
  // What is typed into the search shows at once, and what it finds as soon as it can be drawn.
  const text = useDeferredValue(useStore(query))
  const find = useMemo(() => keepFinding(search, searchWords(text)), [search, text])
  const keepFound = useMemo(() => memoizeByEquality<readonly string[] | undefined>(sameFound), [])
  const found = keepFound(useMemo(() => find({ edits, values }), [find, edits, values]))

  const shown = useMemo(
    () => ({ hidden: new Set(hidden), found: found === undefined ? undefined : new Set(found) }),
    [hidden, found],
  )
  const isShown = useCallback(
    (path: SettingPath) => {
      const id = settingId(path)
      return !shown.hidden.has(id) && (shown.found === undefined || shown.found.has(id))
    },
    [shown],
  )
  return { isShown, found, search }
}

function sameFound(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameItems(a, b)
}
