import { isList, isOptionValue, type OptionValue } from '../value/optionValue.ts'
import type { Base } from '../draft/draft.ts'
import type { StoredInputs } from '../recovery/storedDraft.ts'
import type { SettingPath } from '../schema/schema.ts'
import type { InputLine, SettingInput, TypedText } from './controlProps.ts'
import { type Inputs, invalidInputs } from './settingInputs.ts'
import { settingId } from './settingId.ts'

const forms = ['plain', 'escaped', 'json'] as const
const lineEndings = ['\n', '\r\n'] as const

/** What is not valid, to be kept in the browser. What nobody but the browser knows cannot be kept. */
export function storedInputs(inputs: Inputs): StoredInputs {
  return new Map(
    invalidInputs(inputs).flatMap(({ path, input, seen }) => {
      const stored = printInput(input)
      if (stored === undefined) return []
      return [[settingId(path), seen.value === undefined ? [stored] : [stored, seen.value]] as const]
    }),
  )
}

/** The place of a kept input. */
export function pathOfInput(id: string): SettingPath {
  const path: unknown = JSON.parse(id)
  return Array.isArray(path) ? path.map(String) : []
}

function printInput(input: SettingInput): OptionValue | undefined {
  switch (input.kind) {
    case 'text':
      return ['text', ...printText(input)]
    case 'lines':
      return ['lines', ...input.lines.map((line) => ('value' in line ? [line.value] : printText(line)))]
    case 'value':
      return ['value', input.value]
    case 'incomplete':
      return undefined
  }
}

function printText({ text, form }: TypedText): OptionValue[] {
  return form === undefined ? [text, ''] : [text, form.form, form.lineEnding]
}

/** A kept input, and what the portal had when it was begun. */
export interface KeptInput {
  readonly input: SettingInput
  readonly seen: Base
}

/** @returns undefined for what this version cannot read */
export function parseKeptInput(stored: OptionValue): KeptInput | undefined {
  if (typeof stored !== 'object' || stored === null || !isList(stored)) return undefined
  const [printed, seen] = stored
  const input = printed === undefined || stored.length > 2 ? undefined : parseInput(printed)
  return input && { input, seen: { value: seen } }
}

function parseInput(stored: OptionValue): SettingInput | undefined {
  if (typeof stored !== 'object' || stored === null || !isList(stored)) return undefined
  const [kind, ...rest] = stored
  switch (kind) {
    case 'text': {
      const typed = parseText(rest)
      return typed && { kind: 'text', ...typed }
    }
    case 'lines': {
      const lines = rest.map(parseLine)
      return lines.every((line) => line !== undefined) ? { kind: 'lines', lines } : undefined
    }
    case 'value':
      return isOptionValue(rest[0]) ? { kind: 'value', value: rest[0] } : undefined
    default:
      return undefined
  }
}

function parseText([text, form, lineEnding]: readonly OptionValue[]): TypedText | undefined {
  if (typeof text !== 'string') return undefined
  const [knownForm, knownEnding] = [
    forms.find((name) => name === form),
    lineEndings.find((name) => name === lineEnding),
  ]
  if (knownForm === undefined || knownEnding === undefined) return { text }
  return { text, form: { form: knownForm, lineEnding: knownEnding } }
}

/** One that was not typed is a list of its value alone. */
function parseLine(line: OptionValue): InputLine | undefined {
  if (typeof line !== 'object' || line === null || !isList(line)) return undefined
  const [value] = line
  return line.length === 1 && value !== undefined ? { value } : parseText(line)
}

/** What a kept input looks like to people. */
export function textOfStoredInput(stored: OptionValue): OptionValue {
  const input = parseKeptInput(stored)?.input
  if (input?.kind === 'text') return input.text
  if (input?.kind === 'lines') return input.lines.map((line) => ('value' in line ? line.value : line.text))
  return input?.kind === 'value' ? input.value : stored
}
