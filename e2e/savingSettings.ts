import type { Locator } from '@playwright/test'
import type { AppDriver } from './appDriver.ts'

/** A schema whose settings save in every way: with a question, later, hidden, by members, not at all. */
export const savingSchema = {
  type: 'object',
  properties: {
    on: {
      type: 'boolean',
      default: true,
      title: 'On',
      'x-confirm': 'Switch it for everybody?',
      'x-appliesAfter': 'reload',
    },
    rows: { type: 'integer', minimum: 5, maximum: 200, default: 20, title: 'Rows' },
    mail: {
      type: 'string',
      format: 'email',
      title: 'Mail',
      'x-visibleIf': { on: [true] },
      'x-appliesAfter': 'From tomorrow on.',
      'x-errors': { format: 'An address, please.' },
    },
    board: {
      type: 'object',
      title: 'Board',
      'x-stored': 'json',
      'x-confirm': 'Change the board?',
      properties: {
        a: { type: 'string', title: 'Board a' },
        b: { type: 'string', title: 'Board b' },
        list: { type: 'array', items: { type: 'string' }, title: 'Board list' },
        low: { type: 'string', title: 'Board low', 'x-visibleIf': { '/board/a': ['x'] } },
      },
    },
    versioned: {
      type: 'object',
      title: 'Versioned',
      'x-version': 'v',
      properties: { v: { type: 'integer' }, c: { type: 'string', title: 'Member c' } },
    },
    token: { type: 'string', writeOnly: true, minLength: 8, title: 'Token' },
  },
}

/** What is stored for its object. */
export const storedBoard = '{ "a": "1", "b": "2", "list": ["x"], "z": 1.0 }'

/** The save panel. */
export function panel(app: AppDriver): Locator {
  return app.frame.getByRole('region', { name: 'Unsaved changes' })
}

/** What is asked before a save. */
export function question(app: AppDriver): Locator {
  return app.frame.getByRole('alertdialog', { name: 'Save these changes?' })
}
