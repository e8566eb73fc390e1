import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { type Draft, emptyDraft, type RemoteValues } from '../draft/draft.ts'
import { useLanguage, useSay, useSaySettings } from '../messages/Messages.tsx'
import type { RemoteOptions } from '../options/remoteOptions.ts'
import { textsIn } from '../schema/labels.ts'
import { joinSubscriptions } from '../state/joinSubscriptions.ts'
import { memoizeByEquality, sameItems } from '../state/memoizeByEquality.ts'
import type { ReadonlyStore } from '../state/store.ts'
import { useStore } from '../state/useStore.ts'
import { whenIdle } from '../state/whenIdle.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SectionNavigation } from './SectionNavigation.tsx'
import { type Section, shownSection, type ShownSection } from './sections.ts'
import { SettingsSection } from './SettingsSection.tsx'
import { SettingsViewProvider, ShownProvider } from './settingsView.ts'
import type { Settings } from './settings.ts'
import { settingConflicts } from './settingConflicts.ts'
import { useDrawnCount } from './useDrawnCount.ts'
import { useShownSettings } from './useShownSettings.ts'
import '../styles/settingsView.css'

interface Props {
  readonly settings: Settings
  readonly draft: ReadonlyStore<Draft>
  readonly remote: Pick<RemoteOptions, 'options'>
  readonly values: RemoteValues
  readonly isReadOnly: boolean
  /** Whether there is no room for the sections beside the settings. */
  readonly isNarrow: boolean
  /** Opens the dialog in which conflicts are settled. */
  readonly onResolve: () => void
  /** Opens an option in the large editor. */
  readonly onOpenEditor: (key: string) => void
}

const { edits: noEdits } = emptyDraft

/** All settings of the schema on one page, by sections. */
export function SettingsView(props: Props): ReactNode {
  const { settings, draft: draftStore, remote, values, isReadOnly, isNarrow, onResolve, onOpenEditor } = props
  const say = useSay()
  const saySettings = useSaySettings()
  const language = useLanguage()
  const draft = useStore(draftStore)
  const appOptions = useStore(settings.appOptions)
  const scroller = useRef<HTMLDivElement>(null)
  const { isShown, found, search } = useShownSettings(settings, draft, values, appOptions.values)
  // The same as long as it holds the same, or each edit would draw every setting anew.
  const keepConflicts = useMemo(() => memoizeByEquality<readonly string[]>(sameItems), [])
  const conflictIds = keepConflicts(
    useMemo(() => [...settingConflicts(settings.schema, draft, values)], [settings, draft, values]),
  )
  const conflicts = useMemo(() => new Set(conflictIds), [conflictIds])
  const locked = useStore(settings.locked)
  const { schema } = settings
  const shared = useMemo(
    () => ({ schema, appOptions: appOptions.values, locked }),
    [schema, appOptions.values, locked],
  )
  const subscribe = useMemo(
    () => joinSubscriptions([draftStore, remote.options, settings.inputs, settings.focus]),
    [draftStore, remote, settings],
  )
  const context = useMemo(
    () => ({
      settings,
      draft: draftStore,
      remote,
      subscribe,
      shared,
      isReadOnly,
      conflicts,
      onResolve,
      onOpenEditor,
    }),
    [settings, draftStore, remote, subscribe, shared, isReadOnly, conflicts, onResolve, onOpenEditor],
  )

  const sections = useMemo(
    () =>
      settings.sections
        .map((section) => shownSection(section, (key) => isShown([key])))
        .filter(({ keys }) => keys.length > 0),
    [settings, isShown],
  )
  const total = sections.reduce((sum, { keys }) => sum + keys.length, 0)
  const drawnCount = useDrawnCount(total, found)
  const isDrawn = drawnCount >= total
  useEffect(
    // The first keystroke of a search need not wait for it.
    () => (isDrawn ? whenIdle(() => search.prepare({ edits: noEdits, values })) : undefined),
    [isDrawn, search, values],
  )

  function titleOf({ group, prefix }: Section): string {
    if (group !== undefined) return textsIn(group, language).title ?? group.id
    if (prefix !== undefined) return prefix
    const isWhole = settings.sections.length === 1
    return (
      (isWhole ? textsIn(settings.schema, language).title : undefined) ?? saySettings('settings.otherSection')
    )
  }

  const titled = sections.map((section) => ({ section, title: titleOf(section) }))

  return (
    <SettingsViewProvider value={context}>
      <ShownProvider value={isShown}>
        <div className={isNarrow ? 'settings settings-narrow' : 'settings'}>
          {sections.length > 0 && (
            <SectionNavigation
              sections={titled.map(({ section: { id }, title }) => ({ id, title }))}
              scroller={scroller}
              isNarrow={isNarrow}
            />
          )}
          <div ref={scroller} className="settings-scroll">
            {appOptions.status === 'failed' && (
              <Alert
                tone="warning"
                role="alert"
                title={saySettings('settings.appOptionsFailed')}
                actions={
                  <Button variant="plain" size="small" onPress={() => void settings.loadAppOptions()}>
                    {say('load.retry')}
                  </Button>
                }
              />
            )}
            {withRoom(titled, drawnCount).map(({ section, title, count }) => (
              <SettingsSection key={section.id} section={section} title={title} count={count} />
            ))}
            {sections.length === 0 && (
              <EmptyState title={saySettings('settings.nothing')} text={saySettings('settings.nothing.what')}>
                <Button variant="primary" onPress={() => settings.search.set('')}>
                  {saySettings('settings.showAll')}
                </Button>
              </EmptyState>
            )}
          </div>
        </div>
      </ShownProvider>
    </SettingsViewProvider>
  )
}

/** How many settings of each section are drawn, if so many are drawn in all. */
function withRoom<Titled extends { readonly section: ShownSection }>(
  titled: readonly Titled[],
  total: number,
): readonly (Titled & { readonly count: number })[] {
  let left = total
  return titled.map((entry) => {
    const count = Math.max(0, Math.min(left, entry.section.keys.length))
    left -= count
    return { ...entry, count }
  })
}
