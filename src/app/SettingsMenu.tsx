import { version } from '../../package.json'
import type { ReactNode } from 'react'
import { type Language, languages } from '../messages/language.ts'
import { useLanguage, useSay } from '../messages/Messages.tsx'
import { chooseTheme, isTheme, type Theme, themes } from './theme.ts'
import { useStore } from '../state/useStore.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Popup } from '../ui/Popup.tsx'
import { Select } from '../ui/Select.tsx'
import type { Session } from '../editor/session.ts'

interface Props {
  readonly display: Session['display']
  readonly theme: Theme
  readonly onTheme: (theme: Theme) => void
  readonly onLanguage: (language: Language) => void
}

/** The menu of the settings that this browser remembers: theme, language, grouping and view only. */
export function SettingsMenu({ display: displays, theme, onTheme, onLanguage }: Props): ReactNode {
  const say = useSay()
  const language = useLanguage()
  const display = useStore(displays)

  return (
    <Popup icon="settings" label={say('settings.label')} className="settings">
      <Checkbox
        label={say('settings.grouped')}
        checked={display.isGrouped}
        onChange={(event) => displays.set({ ...display, isGrouped: event.target.checked })}
      />
      <Checkbox
        label={say('settings.readOnly')}
        checked={display.isReadOnly}
        onChange={(event) => displays.set({ ...display, isReadOnly: event.target.checked })}
      />
      <label>
        <span>{say('app.theme')}</span>
        <Select
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
        </Select>
      </label>
      <label>
        <span>{say('app.language')}</span>
        <Select
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
        </Select>
      </label>
      <p className="settings-about">
        <span>{say('settings.version', { version })}</span>
        <a href="./licences.txt" target="_blank" rel="noreferrer">
          {say('settings.licences')}
        </a>
      </p>
    </Popup>
  )
}
