/** The pictures of README.md and docs/, and the themes that each is taken in. */
export const pictures = [
  { name: 'settings', themes: ['light', 'dark'] },
  { name: 'settings-review', themes: ['light'] },
  { name: 'settings-phone', themes: ['light'] },
  { name: 'settings-grid', themes: ['light'] },
  { name: 'grid', themes: ['light', 'dark'] },
  { name: 'editing', themes: ['light', 'dark'] },
  { name: 'searching', themes: ['light', 'dark'] },
  { name: 'reviewing', themes: ['light', 'dark'] },
  { name: 'conflict', themes: ['light'] },
  { name: 'importing', themes: ['light'] },
  { name: 'large-value', themes: ['light'] },
  { name: 'right-to-left', themes: ['light'] },
  { name: 'phone', themes: ['light', 'dark'] },
  { name: 'form-static', themes: ['light'] },
  { name: 'form-server', themes: ['light'] },
  { name: 'welcome', themes: ['light'] },
  { name: 'installed', themes: ['light'] },
] as const

export type PictureName = (typeof pictures)[number]['name']

/** The name of a picture's file in docs/pictures/. */
export function pictureFile(name: PictureName, theme: 'light' | 'dark'): string {
  return theme === 'light' ? `${name}.png` : `${name}-${theme}.png`
}
