import type { Schema, Setting } from './schema.ts'

/** Whether a setting is a secret, or has one at any depth: it is masked as a whole where its members do not show. */
export function holdsSecret(setting: Setting): boolean {
  if (setting.writeOnly === true) return true
  if (setting.items !== undefined && holdsSecret(setting.items)) return true
  if (typeof setting.additionalProperties === 'object' && holdsSecret(setting.additionalProperties))
    return true
  return [...(setting.properties?.values() ?? [])].some(holdsSecret)
}

/** The options that are secrets, or have a secret member. */
export function secretKeys(schema: Schema): ReadonlySet<string> {
  return new Set([...schema.properties].filter(([, setting]) => holdsSecret(setting)).map(([key]) => key))
}
