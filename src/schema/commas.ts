import type { OptionValue } from '../value/optionValue.ts'
import { printNumber } from '../value/printJson.ts'
import { canonicalText } from './canonicalText.ts'
import { exactNumber } from './exactNumber.ts'
import type { Setting } from './schema.ts'

/**
 * Reads a list joined by commas. An item that should be a number and is none stays a string.
 *
 * @returns undefined where nothing stands between two commas
 */
export function readCommas(text: string, items: Setting | undefined): readonly OptionValue[] | undefined {
  if (text === '') return []
  const parts = text.split(',').map((part) => part.trim())
  return parts.includes('') ? undefined : parts.map((part) => readItem(part, items))
}

function readItem(part: string, items: Setting | undefined): OptionValue {
  if (!isNumeric(items)) return part
  const number = exactNumber(part)
  return typeof number === 'string' ? part : number
}

function isNumeric(items: Setting | undefined): boolean {
  if (items?.type !== undefined) return items.type === 'number' || items.type === 'integer'
  return items?.enum?.every((choice) => typeof choice === 'number' || typeof choice === 'bigint') ?? false
}

/** Whether an item can be read back from a list joined by commas. */
export function fitsCommas(item: OptionValue): boolean {
  if (typeof item === 'string') return item !== '' && !item.includes(',') && item.trim() === item
  return typeof item === 'number' || typeof item === 'bigint'
}

/**
 * Joins a list by commas; items that were stored before stay as they were written, and so does the blank after commas.
 *
 * @param before the text that is stored now, if there is one
 */
export function writeCommas(
  list: readonly OptionValue[],
  before: string | undefined,
  items: Setting | undefined,
): string {
  const written = new Map<string, string[]>()
  for (const part of before?.split(',').map((text) => text.trim()) ?? []) {
    const key = canonicalText(readItem(part, items))
    written.set(key, [...(written.get(key) ?? []), part])
  }
  const separator = before !== undefined && /,/.test(before) && !/,(?! )/.test(before) ? ', ' : ','
  return list.map((item) => written.get(canonicalText(item))?.shift() ?? printItem(item)).join(separator)
}

function printItem(item: OptionValue): string {
  if (typeof item === 'number' || typeof item === 'bigint') return printNumber(item)
  return typeof item === 'string' ? item : JSON.stringify(item)
}
