import { useMemo } from 'react'
import type { Draft, RemoteValues } from '../draft/draft.ts'
import { localeOf } from '../messages/language.ts'
import { useLanguage, useSay } from '../messages/Messages.tsx'
import { type SavePreview, savePreview } from './savePreview.ts'
import { useStoreSize } from './useStoreSize.ts'

/** What a save is to be judged by, as far as the portal's options are counted. */
export function useSavePreview(draft: Draft, values: RemoteValues): SavePreview {
  const say = useSay()
  const locale = localeOf(useLanguage())
  const storedBytes = useStoreSize(values)
  return useMemo(
    () => savePreview(say, draft, values, storedBytes, locale),
    [say, draft, values, storedBytes, locale],
  )
}
