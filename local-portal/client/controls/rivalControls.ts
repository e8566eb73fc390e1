import { sendToPortal } from '../api.ts'
import { actions, attempt, choice, field, heading, statusText, pushButton } from './elements.ts'

/** An edit by another session of the same user: at once, or around the app's next call. */
export function rivalControls(): readonly HTMLElement[] {
  const status = statusText()
  const key = document.createElement('input')
  key.value = 'ui.theme'
  const value = document.createElement('input')
  value.value = '"changed elsewhere"'
  value.spellcheck = false
  const when = choice(
    [
      ['now', 'At once'],
      ['beforeGet', 'Before the next get'],
      ['beforeSet', 'Before the next set'],
      ['afterSet', 'After the next set'],
    ],
    'now',
    () => {
      status.textContent = ''
    },
  )
  return [
    heading('Edit by another session'),
    field('Key', key),
    field('Value (JSON)', value),
    field('When', when),
    actions(pushButton('Write', () => void attempt(status, () => edit(key.value, value.value, when.value)))),
    status,
  ]
}

/** The value goes as it was typed: JavaScript's numbers would change some of them. */
async function edit(key: string, value: string, when: string): Promise<void> {
  JSON.parse(value)
  const options = `{${JSON.stringify(key)}:${value}}`
  if (when === 'now') {
    await sendToPortal('POST', 'rival', `{"options":${options}}`)
    return
  }
  const faults = await sendToPortal('GET', 'faults')
  const rest = faults === '{}' ? '' : `${faults.slice(1, -1)},`
  await sendToPortal('PUT', 'faults', `{${rest}"rival":{"when":"${when}","options":${options}}}`)
}
