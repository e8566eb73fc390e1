/** Whether PHP takes a decoded JSON value for true: not `""`, `"0"`, 0, false, null, nor an empty list or object. */
export function isTruthyInPhp(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  if (value instanceof Map) return value.size > 0
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0
  return Boolean(value) && value !== '0'
}
