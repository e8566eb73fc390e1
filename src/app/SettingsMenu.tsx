import { version } from '../../package.json'
import { type ReactNode, useId, useState } from 'react'
import { type Language, languages } from '../messages/language.ts'
import { useLanguage, useSay } from '../messages/Messages.tsx'
import { chooseTheme, isTheme, type Theme, themes } from './theme.ts'
import { useStore } from '../state/useStore.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Session } from '../editor/session.ts'

interface Props {
  readonly display: Session['display']
  readonly view: Session['view']
  readonly theme: Theme
  readonly onTheme: (theme: Theme) => void
  readonly onLanguage: (language: Language) => void
}

/** The menu of the settings that this browser remembers: theme, language, grouping, hidden rows and read-only. */
export function SettingsMenu({
  display: displays,
  view: views,
  theme,
  onTheme,
  onLanguage,
}: Props): ReactNode {
  const say = useSay()
  const id = useId()
  const language = useLanguage()
  const display = useStore(displays)
  const view = useStore(views)
  // Rendered only while it is open: its many choices would slow down every start of the app.
  const [isOpen, setIsOpen] = useState(false)

  return (
    <>
      <button
        type="button"
        className="button button-icon"
        aria-label={say('settings.label')}
        title={say('settings.label')}
        popoverTarget={`${id}-settings`}
      >
        <Icon name="settings" />
      </button>
      <div
        id={`${id}-settings`}
        popover="auto"
        role="group"
        className="settings"
        aria-label={say('settings.label')}
        onBeforeToggle={(event) => setIsOpen(event.newState === 'open')}
      >
        {isOpen && (
          <>
            <SettingBox
              text={say('settings.grouped')}
              isChecked={display.isGrouped}
              onChange={(isGrouped) => displays.set({ ...display, isGrouped })}
            />
            <SettingBox
              text={say('settings.hideEmptied')}
              isChecked={view.hidesEmptied}
              onChange={(hidesEmptied) => views.set({ ...view, hidesEmptied })}
            />
            <SettingBox
              text={say('settings.readOnly')}
              isChecked={display.isReadOnly}
              onChange={(isReadOnly) => displays.set({ ...display, isReadOnly })}
            />
            <label>
              <span>{say('app.theme')}</span>
              <select
                className="select"
                value={theme}
                onChange={(event) => {
                  if (!isTheme(event.target.value)) return
                  chooseTheme(event.target.value)
                  onTheme(event.target.value)
                }}
              >
                {themes.map((name) => (
                  <option key={name} value={name}>
                    {say(`theme.${name}`)}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span>{say('app.language')}</span>
              <select
                className="select"
                value={language}
                onChange={(event) => {
                  const chosen = languages.find(({ code }) => code === event.target.value)
                  if (chosen !== undefined) onLanguage(chosen.code)
                }}
              >
                {languages.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <p className="settings-about">
              <span>{say('settings.version', { version })}</span>
              <a href="./licences.txt" target="_blank" rel="noreferrer">
                {say('settings.licences')}
              </a>
            </p>
          </>
        )}
      </div>
    </>
  )
}

interface SettingBoxProps {
  readonly text: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
}

function SettingBox({ text, isChecked, onChange }: SettingBoxProps): ReactNode {
  return (
    <label className="setting-box">
      <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.target.checked)} />
      <span>{text}</span>
    </label>
  )
}
