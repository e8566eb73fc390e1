/** An element as assistive technology finds it. */
export interface Query {
  readonly role: Role
  /** Its whole accessible name; a part of it where `isPart` is set. */
  readonly name?: string
  readonly isPart?: boolean
  /** What it contains. */
  readonly has?: Query
  /** What contains it. */
  readonly within?: Query
  /** For a cell: the name of its column's header. */
  readonly column?: string
}

/** The elements that have a role by themselves. */
export const implicitRoles = {
  alert: '',
  button: 'button, summary',
  checkbox: 'input[type=checkbox]',
  columnheader: 'th[scope=col]',
  combobox: 'select',
  dialog: 'dialog',
  grid: '',
  gridcell: '',
  group: 'fieldset, details',
  heading: 'h1, h2, h3, h4',
  menu: '',
  menuitem: '',
  radio: 'input[type=radio]',
  region: 'section',
  row: 'tr',
  rowheader: 'th[scope=row]',
  searchbox: 'input[type=search]',
  status: 'output',
  switch: '',
  textbox: 'input:not([type]), input[type=text], textarea',
} as const

export type Role = keyof typeof implicitRoles

export function named(role: Role, name: string, within?: Query): Query {
  return { role, name, ...(within === undefined ? {} : { within }) }
}
