import type { CDPSession, Page } from '@playwright/test'

/** A key press as a keyboard layout makes it: what the key types, and its place. */
export interface LayoutKey {
  readonly key: string
  readonly code: string
  readonly keyCode: number
}

export const modifierBits = { Alt: 1, Control: 2, Shift: 8 } as const

/** Presses a key as the browser reports it, for keys that Playwright's American keyboard does not have. */
export async function pressOfLayout(
  cdp: CDPSession,
  { key, code, keyCode }: LayoutKey,
  modifiers: readonly (keyof typeof modifierBits)[],
): Promise<void> {
  const held = modifiers.reduce((bits, name) => bits | modifierBits[name], 0)
  const shared = { key, code, windowsVirtualKeyCode: keyCode, modifiers: held }
  const types = key.length === 1 && !modifiers.includes('Control')
  await cdp.send('Input.dispatchKeyEvent', {
    ...shared,
    type: types ? 'keyDown' : 'rawKeyDown',
    ...(types && { text: key }),
  })
  await cdp.send('Input.dispatchKeyEvent', { ...shared, type: 'keyUp' })
}

/** The browser's own input. */
export function input(page: Page): Promise<CDPSession> {
  return page.context().newCDPSession(page)
}
