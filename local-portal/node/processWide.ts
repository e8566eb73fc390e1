/**
 * A value that is one in the whole process. Vite loads its configuration, and this package with it, anew at every
 * restart: what a module holds by itself would be forgotten then.
 */
export function processWide<Value extends object>(name: string, initial: () => Value): Value {
  const key = Symbol.for(`local-portal.${name}`)
  // Only values of this function are kept under its keys.
  const existing: Value | undefined = Reflect.get(globalThis, key)
  if (existing !== undefined) return existing
  const value = initial()
  Reflect.set(globalThis, key, value)
  return value
}
