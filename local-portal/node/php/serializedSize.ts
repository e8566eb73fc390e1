import { isIntegerKey } from './arrayKey.ts'
import { floatText } from './floatText.ts'
import type { PhpValue } from './phpValue.ts'

function textSize(text: string): number {
  const bytes = Buffer.byteLength(text)
  return bytes + String(bytes).length + 6
}

function floatSize(value: number): number {
  if (Number.isNaN(value)) return 6
  if (!Number.isFinite(value)) return value > 0 ? 6 : 7
  return floatText(value, 'E').length + 3
}

/** Length in bytes (UTF-8) of what PHP's `serialize` makes of the value. */
export function serializedSize(value: PhpValue): number {
  if (value === null) return 2
  switch (typeof value) {
    case 'boolean':
      return 4
    case 'bigint':
      return String(value).length + 3
    case 'number':
      return floatSize(value)
    case 'string':
      return textSize(value)
    default: {
      let size = String(value.size).length + 5
      for (const [key, item] of value) {
        size += (isIntegerKey(key) ? key.length + 3 : textSize(key)) + serializedSize(item)
      }
      return size
    }
  }
}
