/** How many bytes a text takes in UTF-8. A half of a surrogate pair counts as U+FFFD: 3. */
export function utf8Length(text: string): number {
  let bytes = text.length
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x80) continue
    bytes += code < 0x800 ? 1 : 2
    if (code >= 0xd800 && code < 0xdc00) {
      const following = text.charCodeAt(index + 1)
      // A pair takes 4 bytes: two units, and the two already added.
      if (following >= 0xdc00 && following < 0xe000) index++
    }
  }
  return bytes
}
