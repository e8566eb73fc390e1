import { isList, type OptionObject, type OptionValue } from './optionValue.ts'
import { printNumber } from './printJson.ts'
import { unseenCharacters } from './unseenCharacters.ts'

/**
 * A value as one line for a cell: a string as it is, all else as JSON without spaces.
 *
 * A line break shows as ↵, a control character as its picture (␀, ␉, ␡), and what has no picture as �.
 * Takes no longer for a large value than for a small one, but for listing the keys of an object.
 *
 * @param limit the most code units to return, at least 1; a longer text ends in …
 */
export function displayText(value: OptionValue, limit = 300): string {
  const text = typeof value === 'string' ? visible(value, limit) : visible(jsonUpTo(value, limit), limit)
  if (text.length <= limit) return text
  const end = /[\ud800-\udbff]/.test(text.charAt(limit - 2)) ? limit - 2 : limit - 1
  return `${text.slice(0, end)}…`
}

function visible(text: string, limit: number): string {
  // Two characters become one at most: this start is enough to see that the whole is longer than the limit.
  const start = text.slice(0, 2 * limit + 2)
  return start
    .replace(/\r\n?|[\n\u2028\u2029]/g, '↵')
    .replace(/\t/g, '␉')
    .replace(unseenCharacters, picture)
}

function picture(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '␡' : '�'
}

/** The JSON of a value, or, where it is longer, more than `limit` code units of its beginning. */
function jsonUpTo(value: OptionValue, limit: number): string {
  let text = ''

  function write(part: OptionValue): void {
    if (typeof part === 'string') text += quoted(part)
    else if (typeof part === 'number' || typeof part === 'bigint') text += printNumber(part)
    else if (typeof part !== 'object' || part === null) text += String(part)
    else if (isList(part)) writeList(part)
    else writeObject(part)
  }

  function quoted(string: string): string {
    return JSON.stringify(string.length > limit ? string.slice(0, limit + 1) : string)
  }

  function writeList(list: readonly OptionValue[]): void {
    text += '['
    for (const [index, item] of list.entries()) {
      if (text.length > limit) break
      if (index > 0) text += ','
      write(item)
    }
    text += ']'
  }

  function writeObject(object: OptionObject): void {
    text += '{'
    for (const [index, key] of Object.keys(object).entries()) {
      if (text.length > limit) break
      text += `${index > 0 ? ',' : ''}${quoted(key)}:`
      write(object[key] ?? null)
    }
    text += '}'
  }

  write(value)
  return text
}
