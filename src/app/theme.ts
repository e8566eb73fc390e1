import { readPreference, writePreference } from '../preferences/preference.ts'

/** Light is the default, since the portal does not tell apps which theme it uses. */
export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

export function isTheme(text: string | undefined): text is Theme {
  return themes.some((theme) => theme === text)
}

export function rememberedTheme(): Theme {
  const remembered = readPreference('theme')
  return isTheme(remembered) ? remembered : 'light'
}

/** Applies a theme to the page: the design tokens depend on the root element's `data-theme`. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme
}

/** Applies a theme and remembers it. */
export function chooseTheme(theme: Theme): void {
  showTheme(theme)
  writePreference('theme', theme)
}
