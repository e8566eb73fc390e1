import type { OptionValue } from '../../value/optionValue.ts'
import type { ControlProps } from '../controlProps.ts'

/** Several ids for `aria-describedby`; undefined where there is none. */
export function joinIds(...ids: readonly (string | false | undefined)[]): string | undefined {
  return ids.filter((id) => id !== false && id !== undefined && id !== '').join(' ') || undefined
}

/** The value that a control shows: what was chosen and does not fit, else what is set. */
export function shownValue({ value, input }: ControlProps): OptionValue | undefined {
  return input?.kind === 'value' ? input.value : value
}

/** What names an element as the setting, and tells what is wrong with it. */
export function namingOf({ name, describedBy, misfits }: ControlProps): {
  readonly 'aria-label': string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
} {
  return {
    'aria-label': name,
    'aria-describedby': describedBy,
    'aria-invalid': misfits.length > 0 || undefined,
  }
}
