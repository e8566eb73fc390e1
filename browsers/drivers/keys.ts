/** The keys that have no character, as WebDriver writes them. */
const codes: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F2: '\uE032',
  F10: '\uE03A',
}

/** The keys of a chord, such as `Control+A`, in the order they are pressed: a letter alone is a small one. */
export function keysOf(chord: string): readonly string[] {
  const keys = chord.split('+')
  return keys.map((key) => (/^[A-Z]$/.test(key) && !keys.includes('Shift') ? key.toLowerCase() : key))
}

/** @throws {Error} for a key that has a name and no code here */
export function keyCode(key: string): string {
  const code = key === 'Space' ? ' ' : codes[key]
  if (code !== undefined) return code
  if (Array.from(key).length !== 1) throw new Error(`No code for the key ${key}`)
  return key
}
