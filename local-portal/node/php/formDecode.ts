import { nextFreeKey } from './arrayKey.ts'
import { isPhpArray, type PhpArray } from './phpValue.ts'

/**
 * PHP's `parse_str`, which also reads query strings and form bodies: every value is a string,
 * `a[b][]=1` nests, and dots and spaces in the first part of a name become underscores.
 */
export function formDecode(text: string): PhpArray {
  const result: PhpArray = new Map()
  for (const pair of text.split('&')) {
    const equals = pair.indexOf('=')
    const name = percentDecode(equals === -1 ? pair : pair.slice(0, equals))
    const path = keyPath(name)
    if (path !== undefined) assign(result, path, equals === -1 ? '' : percentDecode(pair.slice(equals + 1)))
  }
  return result
}

function percentDecode(text: string): string {
  const spaced = text.replaceAll('+', ' ')
  if (!spaced.includes('%')) return spaced
  // By bytes, because a form may cut a UTF-8 sequence into escapes that do not decode alone.
  return spaced.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) =>
    Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'),
  )
}

/** `a[b][]` as `['a', 'b', '']`; undefined for a name PHP ignores. */
function keyPath(name: string): string[] | undefined {
  const trimmed = name.replace(/^ +/, '').replace(/\0.*$/s, '')
  const bracket = trimmed.indexOf('[')
  if (trimmed === '' || bracket === 0) return undefined
  if (bracket === -1) return [underscored(trimmed)]
  const root = underscored(trimmed.slice(0, bracket))
  const path = [root]
  let rest = trimmed.slice(bracket)
  while (rest.startsWith('[')) {
    const end = rest.indexOf(']')
    if (end === -1) {
      return path.length === 1 ? [`${root}_${underscored(rest.slice(1))}`] : path
    }
    path.push(rest.slice(1, end))
    rest = rest.slice(end + 1)
  }
  return path
}

function underscored(text: string): string {
  return text.replace(/[ .]/g, '_')
}

function assign(root: PhpArray, path: readonly string[], value: string): void {
  let array = root
  for (const [index, part] of path.entries()) {
    const key = index > 0 && part === '' ? nextFreeKey(array) : part
    if (index === path.length - 1) {
      array.set(key, value)
      return
    }
    const inner = array.get(key)
    const next: PhpArray = isPhpArray(inner) ? inner : new Map()
    if (next !== inner) array.set(key, next)
    array = next
  }
}
