import type { OptionRules, ReadOnlyReason } from '../draft/optionRules.ts'
import { type RemoteValues, sameValue } from '../draft/draft.ts'
import { checkStored } from '../schema/checkValue.ts'
import type { StoredOptions } from '../schema/effective.ts'
import { textsIn } from '../schema/labels.ts'
import { mergeStored } from '../schema/mergeStored.ts'
import { leavesReadOnly, lockedKeys, readOnlyPaths } from '../schema/protection.ts'
import type { Schema } from '../schema/schema.ts'
import { secretKeys } from '../schema/secrets.ts'
import { describeChange } from './changeWording.ts'
import { mergeElsewhere } from './mergeElsewhere.ts'
import { misfitSentence } from './misfitSentence.ts'
import { currentOptions, withoutHidden } from './savable.ts'

/**
 * The rules of a schema.
 *
 * @param appOptions the app's own options, as far as they are known
 */
export function schemaRules(schema: Schema, appOptions: StoredOptions, version: number): OptionRules {
  const secrets = secretKeys(schema)
  const readOnly = readOnlyPaths(schema)
  const locked = lockedKeys(schema, appOptions)

  function refusal(
    key: string,
    from: Parameters<typeof sameValue>[0],
    to: typeof from,
  ): ReadOnlyReason | undefined {
    if (locked.has(key) && !sameValue(from ?? null, to ?? null)) return 'locked'
    const option = schema.properties.get(key)
    const paths = readOnly.get(key)
    if (option === undefined || paths === undefined) return undefined
    return leavesReadOnly(option, paths, from, to) ? undefined : 'read-only'
  }

  return {
    version,
    titleOf(key, language) {
      const option = schema.properties.get(key)
      return option === undefined ? undefined : textsIn(option, language).title
    },
    isSecret: (key) => secrets.has(key),
    readOnlyReason(key) {
      if (locked.has(key)) return 'locked'
      return readOnly.get(key)?.some((names) => names.length === 0) === true ? 'read-only' : undefined
    },
    refusesChange: (key, { from, to }) => refusal(key, from, to),
    problemOf(key, value, { language, saySettings }) {
      const option = schema.properties.get(key)
      // What does not fit may be a part of the secret.
      if (option === undefined || saySettings === undefined || secrets.has(key)) return undefined
      const [misfit] = checkStored(option, value)
      return misfit === undefined ? undefined : misfitSentence(saySettings, misfit, option, language)
    },
    describeChange(key, change, { language, saySettings }) {
      if (!schema.properties.has(key) || saySettings === undefined) return undefined
      return describeChange(schema, key, change, { language, say: saySettings })
    },
    mergeElsewhere: (draft, values) => mergeElsewhere(schema, draft, values),
    resolve(key, { base, value: mine }, theirs, preferred) {
      return mergeStored(schema.properties.get(key), { base, mine, theirs }, preferred).value
    },
    savable(edits: Parameters<OptionRules['savable']>[0], values: RemoteValues) {
      const options = currentOptions(values, { edits })
      return withoutHidden(edits, { schema, options, appOptions })
    },
  }
}
