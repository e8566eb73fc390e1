import { useMemo } from 'react'
import type { Draft, RemoteValues } from '../draft/draft.ts'
import { localeOf } from '../messages/language.ts'
import { useLanguage, useSay, useTranslation } from '../messages/Messages.tsx'
import { constantStore } from '../state/store.ts'
import { useStore } from '../state/useStore.ts'
import { type SavePreview, savePreview } from './savePreview.ts'
import type { EditorView } from './useEditorView.ts'
import { useStoreSize } from './useStoreSize.ts'

/** What a save is to be judged by, as far as the portal's options are counted. */
export function useSavePreview(
  draft: Draft,
  values: RemoteValues,
  { settings, inputs }: Pick<EditorView, 'settings' | 'inputs'>,
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
    const remarks = [wording.invalid(inputs, translation), wording.merged(merged, draft, translation)]
    return {
      ...preview,
      remarks: [...remarks.filter(Boolean), ...preview.remarks],
      note: wording.hidden(draft, values, translation),
    }
  }, [say, draft, values, storedBytes, locale, settings, inputs, merged, translation])
}

const nothingMerged = constantStore<ReadonlySet<string>>(new Set())
