import { memo, type ReactNode, useId, useMemo } from 'react'
import { useLanguage, useSaySettings } from '../messages/Messages.tsx'
import { textsIn } from '../schema/labels.ts'
import type { SettingPath } from '../schema/schema.ts'
import { useStore } from '../state/useStore.ts'
import { Button } from '../ui/Button.tsx'
import { cacheByOption } from './cacheByOption.ts'
import { resettablePaths } from './resettablePaths.ts'
import { SettingItem } from './SettingItem.tsx'
import type { Block, ShownSection } from './sections.ts'
import { withEdit } from './places.ts'
import { useIsShown, useSettingsView } from './settingsView.ts'

interface Props {
  readonly section: ShownSection
  readonly title: string
  /** How many of its settings are drawn. */
  readonly count: number
}

/** A section: its settings, and what can be done to all of them. */
export const SettingsSection = memo(function SettingsSection({ section, title, count }: Props): ReactNode {
  const saySettings = useSaySettings()
  const language = useLanguage()
  const id = useId()
  const { group, keys } = section
  const description = group === undefined ? undefined : textsIn(group, language).description
  const paths = useMemo(() => keys.map((key): SettingPath => [key]), [keys])

  return (
    <section className="settings-section" data-section={section.id} aria-labelledby={id} tabIndex={-1}>
      <div className="settings-section-head">
        <h2 id={id}>
          <bdi>{title}</bdi>
        </h2>
        {count === paths.length && (
          <ResetSection paths={paths} label={saySettings('settings.resetSection')} title={title} />
        )}
      </div>
      {description !== undefined && (
        <p className="setting-description">
          <bdi>{description}</bdi>
        </p>
      )}
      {drawnBlocks(section, count).map(({ id: blockId, keys: blockKeys }) => (
        <SettingsBlock key={blockId} keys={blockKeys} />
      ))}
    </section>
  )
})

/** The first settings of a section; a block of which all are drawn is the same each time. */
function drawnBlocks({ blocks }: ShownSection, count: number): readonly Block[] {
  let left = count
  return blocks
    .map((block) => {
      const drawn = left < block.keys.length ? { ...block, keys: block.keys.slice(0, left) } : block
      left -= drawn.keys.length
      return drawn
    })
    .filter(({ keys }) => keys.length > 0)
}

/** What a setting is high, with its title, description and control, in CSS pixels: until it has been laid out. */
const settingHeightPx = 110

const SettingsBlock = memo(function SettingsBlock({ keys }: Pick<Block, 'keys'>): ReactNode {
  const { required } = useSettingsView().settings.schema
  const paths = useMemo(() => keys.map((key): SettingPath => [key]), [keys])
  return (
    <div
      className="settings-block"
      style={{ containIntrinsicBlockSize: `auto ${keys.length * settingHeightPx}px` }}
    >
      {paths.map((path) => (
        <SettingItem key={path[0]} path={path} isRequired={required.includes(path[0] ?? '')} />
      ))}
    </div>
  )
})

interface ResetProps {
  readonly paths: readonly SettingPath[]
  readonly label: string
  readonly title: string
}

/** Shown where something can be reset. */
function ResetSection({ paths, label, title }: ResetProps): ReactNode {
  const { settings, draft, remote, shared, isReadOnly } = useSettingsView()
  const isShown = useIsShown()
  const { edits } = useStore(draft)
  const options = useStore(remote.options)
  const resettableAt = useMemo(
    () =>
      cacheByOption((key, edit, remoteValue) => {
        const option = { current: withEdit(edit, remoteValue), remote: remoteValue }
        return resettablePaths(shared, option, [key], isShown)
      }),
    [shared, isShown],
  )
  const resettable =
    isReadOnly || options === undefined
      ? []
      : paths.flatMap(([key = '']) => resettableAt(key, edits.get(key), options.values.get(key)))
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
