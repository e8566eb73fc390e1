import { useCallback, useDeferredValue, useMemo } from 'react'
import type { Draft, RemoteValues } from '../draft/draft.ts'
import type { Language } from '../messages/language.ts'
import { useLanguage, useSaySettings } from '../messages/Messages.tsx'
import type { SaySettings } from '../messages/say.ts'
import { effectiveAt, type SettingSources } from '../schema/effective.ts'
import { textsIn } from '../schema/labels.ts'
import type { SettingPath } from '../schema/schema.ts'
import { storedAt } from '../schema/storedAt.ts'
import { memoizeByEquality, sameItems } from '../state/memoizeByEquality.ts'
import { useStore } from '../state/useStore.ts'
import { searchWords } from '../view/searchQuery.ts'
import { currentOptions, hiddenPaths } from './savable.ts'
import type { Settings } from './settings.ts'
import { settingId } from './settingId.ts'
import { createSettingIndex, findSettings } from './settingSearch.ts'
import { unusedDeprecated } from './unusedDeprecated.ts'
import { valueText } from './valueText.ts'

/**
 * Tells which settings are shown: those that neither their conditions hide, nor the search, nor that they are no longer
 * used. It is the same function as long as it gives the same answers.
 */
export function useShownSettings(
  settings: Settings,
  draft: Draft,
  values: RemoteValues,
): (path: SettingPath) => boolean {
  const { schema } = settings
  const language = useLanguage()
  const saySettings = useSaySettings()
  const { values: appOptions } = useStore(settings.appOptions)
  // What is typed into the search shows at once, and what it finds as soon as it can be drawn.
  const query = useDeferredValue(useStore(settings.search))
  const sources = useMemo(
    (): SettingSources => ({ schema, options: currentOptions(values, draft), appOptions }),
    [schema, values, draft, appOptions],
  )

  const keepHidden = useMemo(() => memoizeByEquality<readonly string[]>(sameItems), [])
  const hidden = keepHidden(
    useMemo(
      () => [...hiddenPaths(sources), ...unusedDeprecated(sources, values)].map(settingId),
      [sources, values],
    ),
  )

  const index = useMemo(() => createSettingIndex(schema, language), [schema, language])
  const words = useMemo(() => searchWords(query), [query])
  const keepFound = useMemo(() => memoizeByEquality<readonly string[] | undefined>(sameFound), [])
  const found = keepFound(
    useMemo(() => {
      const ids = findSettings(index, words, (path) => searchedText(sources, path, language, saySettings))
      return ids === undefined ? undefined : [...ids]
    }, [index, words, sources, language, saySettings]),
  )

  const shown = useMemo(
    () => ({ hidden: new Set(hidden), found: found === undefined ? undefined : new Set(found) }),
    [hidden, found],
  )
  return useCallback(
    (path) => {
      const id = settingId(path)
      return !shown.hidden.has(id) && (shown.found === undefined || shown.found.has(id))
    },
    [shown],
  )
}

function sameFound(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameItems(a, b)
}

/** What is searched of a setting's value: as it is shown. */
function searchedText(
  sources: SettingSources,
  path: SettingPath,
  language: Language,
  say: SaySettings,
): string {
  const [key = '', ...names] = path
  const option = sources.schema.properties.get(key)
  const setting =
    option === undefined ? undefined : storedAt(option, sources.options.get(key), names)?.setting
  if (setting === undefined) return ''
  const itemTexts = setting.items === undefined ? {} : textsIn(setting.items, language)
  return valueText(say, setting, textsIn(setting, language), effectiveAt(sources, path), itemTexts)
}
