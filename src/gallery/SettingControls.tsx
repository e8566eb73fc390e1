import { type ReactNode, useState } from 'react'
import { MessagesProvider, useLocaleReader } from '../messages/Messages.tsx'
import { createSaySettings } from '../messages/say.ts'
import en from '../messages/settingsCatalogues/en.json'
import { english } from '../messages/translation.ts'
import { checkValue } from '../schema/checkValue.ts'
import { readSchemaValue } from '../schema/readSchema.ts'
import type { Setting } from '../schema/schema.ts'
import type { SettingInput } from '../settings/controlProps.ts'
import { SettingControl } from '../settings/controls/SettingControl.tsx'
import { readInput } from '../settings/readInput.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import type { OptionValue } from '../value/optionValue.ts'
import { printJson } from '../value/printJson.ts'
import { settingsSchema, storedSettings } from './settingsSchema.ts'

const translation = { ...english, saySettings: createSaySettings(en, 'en') }

/** The controls of the settings view, each with the value that it makes. */
export function SettingControls(): ReactNode {
  const [isReadOnly, setIsReadOnly] = useState(false)
  const read = readSchemaValue(settingsSchema)
  const settings = read.ok ? [...read.schema.properties.values()] : []
  const stored: Readonly<Record<string, OptionValue>> = storedSettings
  return (
    <MessagesProvider value={translation}>
      <main className="gallery">
        <h1>Controls of settings</h1>
        <Checkbox checked={isReadOnly} label="Read only" onChange={() => setIsReadOnly(!isReadOnly)} />
        {settings.map((setting) => (
          <Item
            key={setting.key}
            setting={setting}
            stored={stored[setting.key] ?? null}
            isReadOnly={isReadOnly}
          />
        ))}
      </main>
    </MessagesProvider>
  )
}

interface ItemProps {
  readonly setting: Setting
  readonly stored: OptionValue
  readonly isReadOnly: boolean
}

interface State {
  readonly value: OptionValue
  /** What it was when typing began. */
  readonly before: OptionValue
  readonly input?: SettingInput
}

function Item({ setting, stored, isReadOnly }: ItemProps): ReactNode {
  const reader = useLocaleReader()
  const [{ value, before, input }, setState] = useState<State>({ value: stored, before: stored })
  const reading = input === undefined ? undefined : readInput(setting, input, reader, before)
  const misfits = reading === undefined ? checkValue(setting, value) : reading.ok ? [] : reading.misfits
  const { key, title = key, description } = setting

  return (
    <div role="group" aria-label={title} className="gallery-setting">
      <h2>{title}</h2>
      {description !== undefined && <p id={`${key}-description`}>{description}</p>}
      <SettingControl
        setting={setting}
        texts={setting}
        name={title}
        id={key}
        describedBy={description === undefined ? undefined : `${key}-description`}
        misfits={misfits}
        isReadOnly={isReadOnly}
        isSecret={setting.writeOnly === true}
        isSet={value !== null}
        value={value ?? setting.default}
        input={input}
        onInput={(next) => setState((state) => withInput(state, next))}
        onChange={(next) => setState({ value: next, before: next })}
        onInputEnd={() =>
          setState((state) => (isGood(state) ? { value: state.value, before: state.value } : state))
        }
        onOpenEditor={() => undefined}
      />
      {misfits.map(({ path, keyword, expected }) => (
        <p key={JSON.stringify([path, keyword])} className="gallery-misfit">
          {[...path, keyword, expected].join(' ')}
        </p>
      ))}
      <output>{printJson(value)}</output>
    </div>
  )

  function withInput(state: State, next: SettingInput): State {
    const read = readInput(setting, next, reader, state.before)
    return { ...state, input: next, value: read.ok ? read.value : state.before }
  }

  function isGood(state: State): boolean {
    return state.input === undefined || readInput(setting, state.input, reader, state.before).ok
  }
}
