import { callPortal } from '../api.ts'
import type { Follow } from '../followPortal.ts'
import { actions, attempt, choice, field, heading, hint, statusText, pushButton } from './elements.ts'
import { faultPresets, limitFaults, presetOf, timesOf } from './faultPresets.ts'

const customPreset = 'custom'

/** What is made to go wrong: one of the presets, or any faults as JSON. */
export function faultControls(follow: Follow): readonly HTMLElement[] {
  const status = statusText()
  const put = (faults: unknown): void => {
    void attempt(status, () => callPortal('PUT', 'faults', faults))
  }
  const times = document.createElement('input')
  times.type = 'number'
  times.min = '1'
  times.placeholder = 'always'
  const putPreset = (name: string): void => {
    const preset = faultPresets.find((each) => each.name === name)
    const count = times.value === '' ? undefined : times.valueAsNumber
    if (preset !== undefined) put(count === undefined ? preset.faults : limitFaults(preset.faults, count))
  }
  times.addEventListener('change', () => putPreset(presets.value))
  const presets = choice(
    [...faultPresets.map(({ name }) => [name, name] as const), [customPreset, 'As written below']],
    'None',
    putPreset,
  )
  const text = document.createElement('textarea')
  text.rows = 4
  text.spellcheck = false
  text.value = '{}'
  text.setAttribute('aria-label', 'Faults as JSON')
  follow('state', ({ faults }) => {
    presets.value = presetOf(faults)?.name ?? customPreset
    if (document.activeElement !== times) times.value = String(timesOf(faults) ?? '')
    if (document.activeElement !== text) text.value = JSON.stringify(faults, null, 2)
  })
  return [
    heading('Faults'),
    field('Fault', presets),
    field('Times', times),
    hint('Several at once, or only for some "methods":'),
    text,
    actions(
      pushButton(
        'Apply',
        () => void attempt(status, () => callPortal('PUT', 'faults', JSON.parse(text.value))),
      ),
      pushButton('Clear faults', () => put({})),
    ),
    status,
  ]
}
