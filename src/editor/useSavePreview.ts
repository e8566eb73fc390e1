import { useMemo } from 'react'
import type { Draft, RemoteValues } from '../draft/draft.ts'
import { localeOf } from '../messages/language.ts'
import { useLanguage, useSay, useTranslation } from '../messages/Messages.tsx'
import type { Settings } from '../settings/settings.ts'
import type { ReadonlyStore } from '../state/store.ts'
import { useStore } from '../state/useStore.ts'
import { type SavePreview, savePreview } from './savePreview.ts'
import { useStoreSize } from './useStoreSize.ts'

/** What a save is to be judged by, as far as the portal's options are counted. */
export function useSavePreview(
  draft: Draft,
  values: RemoteValues,
  settings: Settings | undefined,
): SavePreview {
  const say = useSay()
  const translation = useTranslation()
  const merged = useStore(settings?.merged ?? nothingMerged)
  const locale = localeOf(useLanguage())
  const storedBytes = useStoreSize(values)
  return useMemo(() => {
    const preview = savePreview(say, draft, values, storedBytes, locale)
    if (settings === undefined) return preview
    const { wording } = settings
    const mergedSentence = wording.merged(merged, draft, translation)
    return {
      ...preview,
      remarks: mergedSentence === '' ? preview.remarks : [mergedSentence, ...preview.remarks],
      note: wording.hidden(draft, values, translation),
    }
  }, [say, draft, values, storedBytes, locale, settings, merged, translation])
}

const nothingMerged: ReadonlyStore<ReadonlySet<string>> = {
  get: () => noKeys,
  subscribe: () => () => undefined,
}
const noKeys: ReadonlySet<string> = new Set()
