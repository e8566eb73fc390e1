/** A heading of a part of the panel. */
export function heading(text: string): HTMLElement {
  const element = document.createElement('h2')
  element.textContent = text
  return element
}

/** A control with its label before it. */
export function field(label: string, control: HTMLElement): HTMLElement {
  const row = document.createElement('label')
  row.className = 'field'
  const text = document.createElement('span')
  text.textContent = label
  row.append(text, control)
  return row
}

/** A choice of one; `choices` are pairs of value and text. */
export function choice(
  choices: readonly (readonly [value: string, text: string])[],
  value: string,
  onChange: (value: string) => void,
): HTMLSelectElement {
  const select = document.createElement('select')
  for (const [each, text] of choices) select.append(new Option(text, each))
  select.value = value
  select.addEventListener('change', () => onChange(select.value))
  return select
}

export function checkbox(checked: boolean, onChange: (checked: boolean) => void): HTMLInputElement {
  const input = document.createElement('input')
  input.type = 'checkbox'
  input.checked = checked
  input.addEventListener('change', () => onChange(input.checked))
  return input
}

export function pushButton(text: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button'
  button.textContent = text
  button.addEventListener('click', onClick)
  return button
}

export function actions(...buttons: readonly HTMLElement[]): HTMLElement {
  const row = document.createElement('div')
  row.className = 'actions'
  row.append(...buttons)
  return row
}

export function hint(text: string): HTMLElement {
  const element = document.createElement('p')
  element.className = 'hint'
  element.textContent = text
  return element
}

/** Where the panel says what went wrong; announced when it appears. */
export function statusText(): HTMLElement {
  const element = document.createElement('p')
  element.className = 'problem'
  element.setAttribute('role', 'status')
  return element
}

/** Does something that may be refused, and shows in `status` why it was. */
export async function attempt(status: HTMLElement, action: () => Promise<unknown>): Promise<void> {
  status.textContent = ''
  try {
    await action()
  } catch (error) {
    status.textContent = error instanceof Error ? error.message : String(error)
  }
}
