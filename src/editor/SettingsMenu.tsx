import type { ReactNode } from 'react'
import { type Language, languages } from '../messages/language.ts'
import { useLanguage, useSay } from '../messages/Messages.tsx'
import { chooseTheme, isTheme, type Theme, themes } from '../preferences/theme.ts'

interface Props {
  readonly theme: Theme
  readonly onTheme: (theme: Theme) => void
  readonly onLanguage: (language: Language) => void
}

/** The choices of looks and language, which this browser remembers. */
export function SettingsMenu({ theme, onTheme, onLanguage }: Props): ReactNode {
  const say = useSay()
  const language = useLanguage()
  return (
    <div className="settings">
      <select
        className="select"
        aria-label={say('app.theme')}
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
      <select
        className="select"
        aria-label={say('app.language')}
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
    </div>
  )
}
