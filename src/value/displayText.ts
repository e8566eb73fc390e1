import { keysOf, valueAt } from './optionObject.ts'
import { isList, type OptionObject, type OptionValue } from './optionValue.ts'
import { printNumber } from './printJson.ts'
import {
  hidesCharacters,
  plainText,
  sliceText,
  type UnseenText,
  type VisibleText,
  visibleText,
} from './visibleText.ts'

/**
 * A value as one line for a cell: a string as it is, all else as JSON without spaces.
 *
 * A line break shows as ↵, a control character as its picture (␀, ␉, ␡), and what has no picture as �.
 * Takes no longer for a large value than for a small one, but for listing the keys of an object.
 *
 * @param limit the most code units to return, at least 1; a longer text ends in …
 */
export function displayText(value: OptionValue, limit = 300): string {
  return plainText(displayParts(value, limit))
}

/** The same in pieces, with a mark for each that a person would not see. */
export function displayParts(value: OptionValue, limit = 300): VisibleText {
  const text = typeof value === 'string' ? value : jsonUpTo(value, limit)
  // Two characters become one at most: this start is enough to see that the whole is longer than the limit.
  const start = text.slice(0, 2 * limit + 2)
  if (!hidesCharacters(start)) return [start.length <= limit ? start : `${cutText(start, limit)}…`]
  const parts = visibleText(start).map((part) => (typeof part === 'string' ? part : pictured(part)))
  const shown = plainText(parts)
  if (shown.length <= limit) return parts
  return [...sliceText(parts, 0, cutText(shown, limit).length), '…']
}

/** Leaves room for the sign that more follows, and does not split a pair. */
function cutText(text: string, limit: number): string {
  return text.slice(0, /[\ud800-\udbff]/.test(text.charAt(limit - 2)) ? limit - 2 : limit - 1)
}

/** What stands for the characters that no text of one line can hold. */
function pictured(part: UnseenText): UnseenText {
  return { ...part, text: picture(part) }
}

function picture({ kind, text }: UnseenText): string {
  const code = text.charCodeAt(0)
  if (kind === 'lineBreak') return '↵'
  if (kind === 'tab') return '␉'
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '␡'
  return unprintable.test(text) ? '�' : text
}

/** Controls, halves of pairs, and what turns the direction of the text around it. */
const unprintable = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/u

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
    for (const [index, key] of keysOf(object).entries()) {
      if (text.length > limit) break
      text += `${index > 0 ? ',' : ''}${quoted(key)}:`
      write(valueAt(object, key) ?? null)
    }
    text += '}'
  }

  write(value)
  return text
}
