import { isList, type OptionValue } from '../value/optionValue.ts'
import { canonicalText } from './canonicalText.ts'
import { effectiveAt, type SettingSources } from './effective.ts'
import type { Condition, Schema, Setting, SettingPath } from './schema.ts'

/** Whether all conditions hold. They compare what is meant, never what is shown: a cycle harms nothing. */
export function holdAll(sources: SettingSources, conditions: readonly Condition[]): boolean {
  return conditions.every(({ path, values }) => {
    const value = effectiveAt(sources, path)
    if (values === 'set') return value !== undefined
    const items = value !== undefined && isList(value) ? [value, ...value] : [value ?? null]
    return items.some((item) => values.some((wanted) => isSame(wanted, item)))
  })
}

function isSame(a: OptionValue, b: OptionValue): boolean {
  return canonicalText(a) === canonicalText(b)
}

/** The conditions of the section that an option belongs to. */
export function groupConditions(schema: Schema, option: Setting): readonly Condition[] {
  return schema.groups.find(({ id }) => id === option.group)?.visibleIf ?? []
}

/** Whether a setting is shown: its own conditions hold, and those of its section and of the objects around it. */
export function isVisible(sources: SettingSources, path: SettingPath): boolean {
  const [key = '', ...names] = path
  let setting = sources.schema.properties.get(key)
  if (setting === undefined) return true
  if (!holdAll(sources, groupConditions(sources.schema, setting)) || !holdAll(sources, setting.visibleIf))
    return false
  for (const name of names) {
    setting = setting.properties?.get(name)
    if (setting === undefined) return true
    if (!holdAll(sources, setting.visibleIf)) return false
  }
  return true
}

/** The declared settings that have conditions, of their own or of their section. */
export function conditionalPaths(schema: Schema): readonly SettingPath[] {
  const paths: SettingPath[] = []
  function visit(setting: Setting, path: SettingPath): void {
    if (setting.visibleIf.length > 0) paths.push(path)
    for (const [name, member] of setting.properties ?? []) visit(member, [...path, name])
  }
  for (const [key, option] of schema.properties) {
    if (groupConditions(schema, option).length > 0 && option.visibleIf.length === 0) paths.push([key])
    visit(option, [key])
  }
  return paths
}
