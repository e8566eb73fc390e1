import { readPreference, writePreference } from '../preferences/preference.ts'

/** Light is the default: the portal does not tell an app its theme. */
export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

export function isTheme(text: string | undefined): text is Theme {
  return themes.some((theme) => theme === text)
}

export function rememberedTheme(): Theme {
  const remembered = readPreference('theme')
  return isTheme(remembered) ? remembered : 'light'
}

/** Shows the page in this theme; the tokens follow the root element's `data-theme`. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme
}

export function chooseTheme(theme: Theme): void {
  showTheme(theme)
  writePreference('theme', theme)
}
