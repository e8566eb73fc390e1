import { isPhpArray, type PhpArray, type PhpValue } from '../php/phpValue.ts'

/**
 * Replaces references to earlier commands of a batch, such as `$result[first][ID]`, in the parameters of
 * a later one. A parameter that is a reference as a whole takes the value itself, of whatever kind.
 *
 * @param parts what the batch has so far, by part: `result`, `next`, `total`, `time`, `error`
 */
export function fillBatchReferences(parameters: PhpArray, parts: ReadonlyMap<string, PhpArray>): PhpArray {
  const filled: PhpArray = new Map()
  for (const [key, value] of parameters) {
    if (isPhpArray(value)) filled.set(key, fillBatchReferences(value, parts))
    else filled.set(key, typeof value === 'string' ? fill(value, parts) : value)
  }
  return filled
}

function fill(text: string, parts: ReadonlyMap<string, PhpArray>): PhpValue {
  let filled = text
  for (const match of text.matchAll(/\$(result|next|total|time|error)(\S*)/gi)) {
    const path = [...(match[2] ?? '').matchAll(/\[([^\]]+)\]/g)].map((part) => part[1] ?? '')
    const root = parts.get(match[1] ?? '')
    if (path.length === 0 || root === undefined) continue
    const value = follow(root, path)
    if (match[0] === text) return value
    if (typeof value === 'string') filled = filled.replaceAll(match[0], () => value)
  }
  return filled
}

function follow(root: PhpArray, path: readonly string[]): PhpValue {
  let value: PhpValue = root
  for (const key of path) {
    const next: PhpValue | undefined = isPhpArray(value) ? value.get(key) : undefined
    if (next === undefined || next === null) break
    value = next
  }
  return value
}
