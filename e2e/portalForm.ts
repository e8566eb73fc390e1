/** A field of the portal's form for a local application, under its name in the form. */
interface Field {
  readonly label: string
  readonly filled: string
  readonly kind?: 'file' | 'permissions'
}

/** A sketch of the portal's form, for the guide: its fields, and what to enter in them. */
export interface PortalForm {
  /** The number of the guide's step that chooses Server or Static; a step for each field and the button follows. */
  readonly firstStep: number
  readonly chosen: 'Server' | 'Static'
  readonly fields: readonly Field[]
  readonly button: string
}

/** The permission that the form has ticked at first, and the one to tick instead: it refuses to save without any. */
export const permissions = { preselected: 'CRM (crm)', needed: 'Application embedding (placement)' } as const

const menuItem: Field = { label: 'Menu item text English (en)', filled: 'User options' }
const permission: Field = { label: 'Assign permissions', filled: permissions.needed, kind: 'permissions' }

const staticForm: PortalForm = {
  firstStep: 2,
  chosen: 'Static',
  fields: [
    { label: 'Archive containing your application (zip)', filled: 'user-options-1.0.0.zip', kind: 'file' },
    menuItem,
    permission,
  ],
  button: 'Create',
}

const serverForm: PortalForm = {
  firstStep: 3,
  chosen: 'Server',
  fields: [
    { label: 'Your handler path', filled: 'https://options.example.com/' },
    { label: 'Initial installation path', filled: 'https://options.example.com/' },
    menuItem,
    permission,
  ],
  button: 'Save',
}

/** By the names of their pictures. */
export const forms = { 'form-static': staticForm, 'form-server': serverForm } as const

function fieldHtml({ label, filled, kind }: Field, step: number): string {
  const id = `field${step}`
  const name = kind === 'permissions' ? `<h2>${label}</h2>` : `<label for="${id}">${label}</label>`
  return `<div class="field"><b class="step">${step}</b><div>${name}${inputHtml(id, filled, kind)}</div></div>`
}

function inputHtml(id: string, filled: string, kind: Field['kind']): string {
  if (kind === undefined) return `<input id="${id}" value="${filled}">`
  if (kind === 'file')
    return `<p id="${id}" class="file"><span class="choose">Choose file</span> ${filled}</p>`
  return `<p class="permissions"><span class="tag">${filled} <i>×</i></span> <span class="select">+ select</span></p>
    <ul><li><input type="checkbox" id="${id}-off"><label for="${id}-off">${permissions.preselected}</label></li>
    <li><input type="checkbox" id="${id}" checked><label for="${id}">${filled}</label></li></ul>`
}

const style = `
  body { margin: 0; padding: 24px; background: #eef2f4; color: #333; font: 14px/1.4 system-ui, sans-serif }
  main { box-sizing: border-box; width: 640px; padding: 24px 28px; background: #fff; border-radius: 10px }
  h1 { margin: 0 0 16px; font-size: 20px; font-weight: 400 }
  h2 { margin: 4px 0; font-size: 16px; font-weight: 400 }
  .kinds, .field { display: flex; gap: 14px; align-items: flex-start; margin-bottom: 16px }
  .field > div { flex: 1 }
  .kinds label { display: flex; gap: 6px; align-items: center; min-height: 34px; color: inherit; font-size: 14px }
  .step { flex: none; width: 26px; height: 26px; margin-top: 4px; color: #fff; line-height: 26px;
    text-align: center; background: #c21b16; border-radius: 50% }
  label { display: block; margin-bottom: 4px; color: #525c69; font-size: 13px }
  .field > div > input, .permissions, .file { box-sizing: border-box; width: 100%; min-height: 36px; margin: 0;
    padding: 7px 12px; color: inherit; font: inherit; border: 1px solid #a8adb4; border-radius: 4px }
  .file { padding: 0; border: 0 }
  .choose { display: inline-block; margin-right: 8px; padding: 7px 14px; border: 1px solid #a8adb4; border-radius: 4px }
  .permissions { padding: 5px }
  .tag { display: inline-block; margin-right: 8px; padding: 2px 8px; color: #0a4ea8; background: #bcedfc }
  .tag i { margin-left: 4px; color: #525c69; font-style: normal }
  .select { color: #0a4ea8 }
  ul { width: 320px; margin: 0; padding: 6px 12px; list-style: none; border: 1px solid #a8adb4; border-top: 0;
    border-radius: 0 0 4px 4px; box-shadow: 0 4px 8px #0002 }
  li { display: flex; gap: 8px; align-items: center; padding: 3px 0 }
  li label { margin: 0; color: inherit; font-size: 14px }
  button { height: 36px; padding: 0 18px; color: #fff; font: inherit; background: #0154c8; border: 0; border-radius: 8px }
`

/** The page of a sketch, with the steps numbered in the guide's order. */
export function portalFormHtml({ firstStep, chosen, fields, button }: PortalForm): string {
  const kinds = ['Server', 'Static']
    .map((kind) => `<label><input type="radio"${kind === chosen ? ' checked' : ''}>${kind}</label>`)
    .join('')
  return `<!doctype html><html lang="en"><head><title>Local application</title><style>${style}</style></head><body>
    <main><h1>Local application</h1>
    <div class="kinds"><b class="step">${firstStep}</b>${kinds}</div>
    ${fields.map((field, index) => fieldHtml(field, firstStep + 1 + index)).join('')}
    <div class="kinds"><b class="step">${firstStep + 1 + fields.length}</b><button type="button">${button}</button></div>
    </main></body></html>`
}
