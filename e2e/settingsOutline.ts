import type { Locator } from '@playwright/test'

const controls = 'switch|radiogroup|combobox|checkbox|textbox|slider|spinbutton|searchbox'
const entry = new RegExp(`^( *)- (region|group|${controls})(?: ("(?:[^"\\\\]|\\\\.)*"))?`)

interface Line {
  readonly indent: number
  readonly title: string
  readonly roles: Map<string, number>
}

/**
 * What is shown of settings, as assistive technology is told it: a line for each section, and one below it for each
 * setting and member, with the roles of its controls and how many there are of each.
 */
export async function settingsOutline(settings: Locator): Promise<string> {
  const lines: Line[] = []
  for (const line of (await settings.ariaSnapshot()).split('\n')) {
    // A line that YAML would misread stands in quotes.
    const plain = line.replace(
      /^( *- )'(.*)'(:?)$/,
      (_, dash: string, text: string) => dash + text.replaceAll("''", "'"),
    )
    const [, indent = '', role = '', name = '""'] = entry.exec(plain) ?? []
    if (role === '') continue
    const title: string = JSON.parse(name)
    if (role === 'region' || role === 'group') {
      lines.push({ indent: indent.length, title, roles: new Map() })
      continue
    }
    const roles = lines.at(-1)?.roles
    roles?.set(role, (roles.get(role) ?? 0) + 1)
  }
  const [{ indent: margin } = { indent: 0 }] = lines
  return lines
    .map(({ indent, title, roles }) => {
      const found = [...roles].map(([role, count]) => (count === 1 ? role : `${count} ${role}`))
      return `${' '.repeat(indent - margin)}${title}${found.length === 0 ? '' : `: ${found.join(', ')}`}`
    })
    .join('\n')
}
