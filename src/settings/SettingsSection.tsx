import { type ReactNode, useId, useMemo } from 'react'
import { useLanguage, useSaySettings } from '../messages/Messages.tsx'
import { textsIn } from '../schema/labels.ts'
import type { SettingPath } from '../schema/schema.ts'
import { useStore } from '../state/useStore.ts'
import { Button } from '../ui/Button.tsx'
import { resettablePaths } from './resettablePaths.ts'
import { SettingItem } from './SettingItem.tsx'
import type { Section } from './sections.ts'
import { useSettingsView } from './settingsView.ts'

interface Props {
  readonly section: Section
  readonly title: string
  /** How many of its settings are drawn. */
  readonly count: number
}

/** A section: its settings, and what can be done to all of them. */
export function SettingsSection({ section, title, count }: Props): ReactNode {
  const saySettings = useSaySettings()
  const language = useLanguage()
  const id = useId()
  const { required } = useSettingsView().settings.schema
  const { group, keys } = section
  const description = group === undefined ? undefined : textsIn(group, language).description
  const paths = useMemo(() => keys.map((key): SettingPath => [key]), [keys])

  return (
    <section className="settings-section" data-section={section.id} aria-labelledby={id} tabIndex={-1}>
      <div className="settings-section-head">
        <h2 id={id}>
          <bdi>{title}</bdi>
        </h2>
        <ResetSection paths={paths} label={saySettings('settings.resetSection')} title={title} />
      </div>
      {description !== undefined && (
        <p className="setting-description">
          <bdi>{description}</bdi>
        </p>
      )}
      {paths.slice(0, count).map((path) => (
        <SettingItem key={path[0]} path={path} isRequired={required.includes(path[0] ?? '')} />
      ))}
    </section>
  )
}

interface ResetProps {
  readonly paths: readonly SettingPath[]
  readonly label: string
  readonly title: string
}

/** Shown where something can be reset. */
function ResetSection({ paths, label, title }: ResetProps): ReactNode {
  const { settings, draft, remote, isReadOnly, isShown } = useSettingsView()
  const edits = useStore(draft)
  const options = useStore(remote.options)
  const { values: appOptions } = useStore(settings.appOptions)
  const locked = useStore(settings.locked)
  const { schema } = settings
  const resettable = useMemo(
    () =>
      isReadOnly || options === undefined
        ? []
        : resettablePaths({ schema, appOptions, locked }, options.values, edits, paths, isShown),
    [schema, appOptions, locked, options, edits, paths, isShown, isReadOnly],
  )
  if (resettable.length === 0) return null
  return (
    <Button
      variant="link"
      size="small"
      aria-label={`${label}: ${title}`}
      onPress={() => {
        settings.actions.reset(resettable)
        // The button goes with what it was for.
        settings.focus.set(resettable[0])
      }}
    >
      {label}
    </Button>
  )
}
