/** In code units: of a longer string, it is seen only where it is opened. */
const maxLength = 100_000

/** Whether a string begins and ends as the JSON of a list or an object does. */
export function isBracketed(text: string): boolean {
  return /^\s*(?:\{[^]*\}|\[[^]*\])\s*$/.test(text)
}

/** Whether a string is the JSON of a list or an object, as many apps store them; false for a very long one. */
export function holdsJson(text: string): boolean {
  // Nearly every other string is told by its ends.
  if (text.length > maxLength || !isBracketed(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
