import { type Draft, type Edit, type RemoteValues, sameValue } from '../draft/draft.ts'
import type { ChangeLine, ValueChange } from '../draft/optionRules.ts'
import type { Language } from '../messages/language.ts'
import type { SaySettings } from '../messages/say.ts'
import type { Translation } from '../messages/translation.ts'
import type { SettingSources, StoredOptions } from '../schema/effective.ts'
import { settingsAlong } from '../schema/decodeStored.ts'
import { storedAt } from '../schema/storedAt.ts'
import { textsIn } from '../schema/labels.ts'
import type { Schema, SettingPath } from '../schema/schema.ts'
import { conditionalPaths } from '../schema/visibility.ts'
import { holdsSecret } from '../schema/secrets.ts'
import { secretMask } from '../value/secretMask.ts'
import { type ChangedSetting, changedSettings } from './changedSettings.ts'
import { currentOptions, hiddenPaths } from './savable.ts'
import type { SettingsWording } from './settings.ts'
import { type Inputs, invalidInputs } from './settingInputs.ts'
import { valueText } from './valueText.ts'

/** The languages in which something is said. */
interface Wording {
  readonly language: Language
  readonly say: SaySettings
}

/** The titles of a setting and of the objects around it. */
export function titleOfPath(schema: Schema, [key = '', ...names]: SettingPath, language: Language): string {
  let setting = schema.properties.get(key)
  const titles = [setting === undefined ? key : (textsIn(setting, language).title ?? key)]
  for (const name of names) {
    setting = setting?.properties?.get(name)
    titles.push(setting === undefined ? name : (textsIn(setting, language).title ?? name))
  }
  return titles.join(' › ')
}

/** What a change of an option does, setting by setting, in people's words. */
export function describeChange(
  schema: Schema,
  key: string,
  { from, to }: ValueChange,
  { language, say }: Wording,
): readonly ChangeLine[] {
  return changedSettings(schema, key, from, to).map((change) => {
    const isSecret = hasSecret(schema, change.path)
    const text = (value: ChangedSetting['before']): string => {
      if (isSecret) return value === null ? say('settings.notSet') : secretMask
      return valueText(say, change.setting, language, value)
    }
    return {
      title: titleOfPath(schema, change.path, language),
      before: text(change.before),
      after: text(change.after),
    }
  })
}

/** Whether a place is a secret, is within one, or holds one. */
function hasSecret(schema: Schema, [key = '', ...names]: SettingPath): boolean {
  const option = schema.properties.get(key)
  if (option === undefined) return false
  const settings = settingsAlong(option, names)
  const setting = settings[names.length]
  return (
    settings.some(({ writeOnly }) => writeOnly === true) || (setting !== undefined && holdsSecret(setting))
  )
}

/** The sentences that are asked about before these edits are saved. */
function confirmations(
  schema: Schema,
  edits: ReadonlyMap<string, Edit>,
  language: Language,
): readonly string[] {
  const sentences = textsOfChanges(schema, edits, language).map(({ confirm }) => confirm)
  return [...new Set(sentences.filter((text) => text !== undefined))]
}

/** What is told once these edits are saved: what it takes for them to take effect. */
function appliesAfter(schema: Schema, saved: ReadonlyMap<string, Edit>, { language, say }: Wording): string {
  const texts = textsOfChanges(schema, saved, language)
  const reloads = texts.filter((text) => text.appliesAfter === 'reload').map(({ shownTitle }) => shownTitle)
  const others = texts
    .map((text) => text.appliesAfter)
    .filter((text) => text !== undefined && text !== 'reload')
  const sentences = [
    ...(reloads.length === 0 ? [] : [say('settings.reload', { titles: [...new Set(reloads)].join(', ') })]),
    ...new Set(others),
  ]
  return sentences.join(' ')
}

/** The texts of the changed settings, and of the objects that they are in, in the order of the schema. */
function textsOfChanges(
  schema: Schema,
  edits: ReadonlyMap<string, Edit>,
  language: Language,
): (ReturnType<typeof textsIn> & { readonly shownTitle: string })[] {
  const paths = [...schema.properties.keys()].flatMap((key) => {
    const edit = edits.get(key)
    return edit === undefined || sameValue(edit.base, edit.value)
      ? []
      : changedSettings(schema, key, edit.base, edit.value).map(({ path }) => path)
  })
  const around = paths.flatMap((path) => path.map((_, index) => path.slice(0, index + 1)))
  const unique = new Map(around.map((path) => [JSON.stringify(path), path]))
  return [...unique.values()].flatMap(([key = '', ...names]) => {
    let setting = schema.properties.get(key)
    for (const name of names) setting = setting?.properties?.get(name)
    if (setting === undefined) return []
    return [{ ...textsIn(setting, language), shownTitle: titleOfPath(schema, [key, ...names], language) }]
  })
}

/** Says which settings are not saved, since what was typed is not valid; empty where all is. */
function invalidSentence(schema: Schema, inputs: Inputs, { language, say }: Wording): string {
  const titles = invalidInputs(inputs).map(({ path }) => titleOfPath(schema, path, language))
  return titles.length === 0 ? '' : say('settings.invalid', { titles: titles.join(', ') })
}

/** Says which unsaved changes are hidden at the moment, and so not saved; empty where there are none. */
function hiddenSentence(
  sources: SettingSources,
  conditional: readonly SettingPath[],
  draft: Draft,
  values: RemoteValues,
  { language, say }: Wording,
): string {
  const paths = hiddenPaths(sources, conditional).filter(([key = '', ...names]) => {
    const edit = draft.edits.get(key)
    const option = sources.schema.properties.get(key)
    if (edit === undefined || option === undefined) return false
    const [before, after] = [values.get(key), edit.value].map(
      (stored) => storedAt(option, stored, names)?.stored,
    )
    return !sameValue(before ?? null, after ?? null)
  })
  const titles = paths.map((path) => titleOfPath(sources.schema, path, language))
  return titles.length === 0 ? '' : say('settings.hiddenUnsaved', { titles: titles.join(', ') })
}

function inWords({ language, saySettings }: Translation, sentence: (wording: Wording) => string): string {
  return saySettings === undefined ? '' : sentence({ language, say: saySettings })
}

/** @param appOptions the app's own options, as far as they are known */
export function settingsWording(schema: Schema, appOptions: () => StoredOptions): SettingsWording {
  const conditional = conditionalPaths(schema)

  return {
    appTitle: (language) => textsIn(schema, language).title,
    titleOf: (path, language) => titleOfPath(schema, path, language),
    confirmations: (edits, language) => confirmations(schema, edits, language),
    appliesAfter: (saved, translation) =>
      inWords(translation, (wording) => appliesAfter(schema, saved, wording)),
    invalid: (inputs, translation) =>
      inWords(translation, (wording) => invalidSentence(schema, inputs, wording)),
    merged(keys, draft, translation) {
      const titles = [...keys]
        .filter((key) => draft.edits.has(key))
        .map((key) => titleOfPath(schema, [key], translation.language))
      return inWords(translation, ({ say }) =>
        titles.length === 0 ? '' : say('settings.merged', { titles: titles.join(', ') }),
      )
    },
    hidden(draft, values, translation) {
      const sources = { schema, options: currentOptions(values, draft), appOptions: appOptions() }
      return inWords(translation, (wording) => hiddenSentence(sources, conditional, draft, values, wording))
    },
  }
}
