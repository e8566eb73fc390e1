/** A key press as far as its meaning goes; React's and the browser's keyboard events both are one. */
export interface KeyPress {
  /** What the key types in the keyboard's layout. */
  readonly key: string
  /** Its place on the keyboard. */
  readonly code: string
}

/**
 * The Latin letter that a shortcut goes by: the one that the key types, wherever it is. A layout of another script has
 * none, so there the key's place counts, as on the keyboards whose keys carry both.
 *
 * @returns a lower-case letter from a to z; an empty string for every other key
 */
export function shortcutLetter({ key, code }: KeyPress): string {
  const typed = key.toLowerCase()
  if (/^[a-z]$/.test(typed)) return typed
  const isOfOtherScript = /^[\p{L}\p{M}]{1,2}$/u.test(key) && !/\p{Script=Latin}/u.test(key)
  // An input method may keep to itself what the key types.
  if (!isOfOtherScript && key !== 'Process' && key !== 'Unidentified') return ''
  return (/^Key([A-Z])$/.exec(code)?.[1] ?? '').toLowerCase()
}

/** Whether a key belongs to an input method that is composing a text: it means nothing else then. */
export function isComposing(event: { readonly isComposing: boolean; readonly keyCode: number }): boolean {
  // Safari ends the composition before it reports the key that has ended it.
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else tells
  return event.isComposing || event.keyCode === 229
}

interface Modifiers {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/**
 * Whether a key types a character. AltGr is reported as Ctrl and Alt together; what Option types on a Mac is told by
 * the input that follows, since Alt and a letter are a menu's elsewhere.
 */
export function typesCharacter({ key, ctrlKey, metaKey, altKey }: Modifiers): boolean {
  if (!/^.$/u.test(key) || metaKey) return false
  if (!altKey) return !ctrlKey
  return ctrlKey ? !/[a-z0-9]/i.test(key) : key > '\u{7f}'
}
