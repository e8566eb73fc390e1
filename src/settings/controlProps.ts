import type { Misfit } from '../schema/misfit.ts'
import type { Setting, Texts } from '../schema/schema.ts'
import type { EditForm } from '../value/editText.ts'
import type { OptionValue } from '../value/optionValue.ts'

/** A text that was typed; `form` is how the value was written when typing began: plainly, where it is absent. */
export interface TypedText {
  readonly text: string
  readonly form?: EditForm
}

/** An item of a list: as it was, until something is typed in its place. */
export type InputLine = { readonly value: OptionValue } | TypedText

/** What has been typed or chosen, and is no valid value of the setting, or not yet. */
export type SettingInput =
  | ({ readonly kind: 'text' } & TypedText)
  /** A list of strings or numbers, line by line. */
  | { readonly kind: 'lines'; readonly lines: readonly InputLine[] }
  /** The browser's own field for dates and times holds a part of one, which it does not give away. */
  | { readonly kind: 'incomplete' }
  /** A value that may break a limit, such as a list with too few items. */
  | { readonly kind: 'value'; readonly value: OptionValue }

/** What a control of the settings view shows and tells. It keeps nothing of its own. */
export interface ControlProps {
  readonly setting: Setting
  /** The setting's texts in the language shown. */
  readonly texts: Texts
  /** The accessible name: the setting's title. */
  readonly name: string
  /** Unique in the document; ids of the control's elements begin with it. */
  readonly id: string
  /** Ids of the description and of what is wrong, for `aria-describedby`. */
  readonly describedBy: string | undefined
  /** What is wrong with the input, or else with the value; paths begin at the setting. */
  readonly misfits: readonly Misfit[]
  /** Focusable and readable, but not to be changed. */
  readonly isReadOnly: boolean
  /** Masked until it is to be revealed, by the setting's own `writeOnly` or by one around it. */
  readonly isSecret: boolean
  /** Whether something is stored; the value is the default where nothing is. */
  readonly isSet: boolean
  /** What the value means: the default where it is not set, undefined where there is none either. It may not fit. */
  readonly value: OptionValue | undefined
  /** Takes precedence over the value. */
  readonly input: SettingInput | undefined
  /** Something was typed: it is read at once, and written to the draft where it fits. */
  readonly onInput: (input: SettingInput) => void
  /** A value was chosen; null is “not set”. */
  readonly onChange: (value: OptionValue) => void
  /** The field was left: what was typed is shown as it was read. */
  readonly onInputEnd: () => void
  /** Opens the value as JSON in the large editor. */
  readonly onOpenEditor: () => void
}
