/** A field of the portal's form for a local application, under the name that it has there. */
interface Field {
  readonly label: string
  readonly filled: string
  readonly kind?: 'file' | 'permissions'
}

/** A sketch of the portal's form, for the guide: which fields there are, and what belongs into them. */
export interface PortalForm {
  readonly chosen: 'Server' | 'Static'
  readonly fields: readonly Field[]
  readonly button: string
}

const menuItem: Field = { label: 'Menu item text English (en)', filled: 'User options' }

const staticForm: PortalForm = {
  chosen: 'Static',
  fields: [
    { label: 'Archive containing your application (zip)', filled: 'user-options-1.0.0.zip', kind: 'file' },
    menuItem,
    { label: 'Assign permissions', filled: 'none', kind: 'permissions' },
  ],
  button: 'Create',
}

const serverForm: PortalForm = {
  chosen: 'Server',
  fields: [
    { label: 'Your handler path', filled: 'https://options.example.com/' },
    { label: 'Initial installation path', filled: 'https://options.example.com/' },
    menuItem,
    { label: 'Assign permissions', filled: 'none, or “placement”', kind: 'permissions' },
  ],
  button: 'Save',
}

/** By the names of their pictures. */
export const forms = { 'form-static': staticForm, 'form-server': serverForm } as const

function fieldHtml({ label, filled, kind }: Field, at: number): string {
  const form = kind === undefined ? `<input id="field${at}" value="${filled}">` : filledHtml(filled, kind)
  return `<div class="field"><b class="step">${at + 2}</b><div><label for="field${at}">${label}</label>${form}</div></div>`
}

function filledHtml(filled: string, kind: 'file' | 'permissions'): string {
  return kind === 'file'
    ? `<p class="file"><span class="choose">Choose file</span> ${filled}</p>`
    : `<p class="permissions">${filled}</p>`
}

const style = `
  body { margin: 0; padding: 24px; background: #eef2f4; color: #333; font: 14px/1.4 system-ui, sans-serif }
  main { box-sizing: border-box; width: 640px; padding: 24px 28px; background: #fff; border-radius: 10px }
  h1 { margin: 0 0 16px; font-size: 20px; font-weight: 400 }
  .kinds, .field { display: flex; gap: 14px; align-items: flex-start; margin-bottom: 16px }
  .field > div { flex: 1 }
  .kinds span { padding: 7px 18px; border: 1px solid #a8adb4; border-radius: 8px }
  .kinds .chosen { color: #fff; background: #0154c8; border-color: #0154c8 }
  .step { flex: none; width: 26px; height: 26px; margin-top: 4px; color: #fff; line-height: 26px;
    text-align: center; background: #c21b16; border-radius: 50% }
  label { display: block; margin-bottom: 4px; color: #525c69; font-size: 13px }
  input, .permissions, .file { box-sizing: border-box; width: 100%; min-height: 36px; margin: 0; padding: 7px 12px;
    color: inherit; font: inherit; border: 1px solid #a8adb4; border-radius: 8px }
  .file { padding: 0; border: 0 }
  .choose { display: inline-block; margin-right: 8px; padding: 7px 14px; border: 1px solid #a8adb4; border-radius: 8px }
  .permissions { color: #525c69; border-style: dashed }
  button { height: 36px; padding: 0 18px; color: #fff; font: inherit; background: #0154c8; border: 0; border-radius: 8px }
`

/** The page of a sketch, with each step numbered in the order of the guide. */
export function portalFormHtml({ chosen, fields, button }: PortalForm): string {
  const kinds = ['Server', 'Static']
    .map((kind) => `<span class="${kind === chosen ? 'chosen' : ''}">${kind}</span>`)
    .join('')
  return `<!doctype html><html lang="en"><head><title>Local application</title><style>${style}</style></head><body>
    <main><h1>Local application</h1>
    <div class="kinds"><b class="step">1</b>${kinds}</div>
    ${fields.map(fieldHtml).join('')}
    <div class="kinds"><b class="step">${fields.length + 2}</b><button type="button">${button}</button></div>
    </main></body></html>`
}
