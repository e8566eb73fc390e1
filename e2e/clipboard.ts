import type { Page } from '@playwright/test'
import type { AppDriver } from './appDriver.ts'

/** Pastes a text on the value of an option, as the browser would. */
export async function paste(app: AppDriver, key: string, text: string): Promise<void> {
  await app.cell(key, 'Value').evaluate((cell, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

/** What copying in the app gives other programs. */
export async function copiedText(page: Page): Promise<string> {
  const [, frame] = page.frames()
  if (frame === undefined) throw new Error('The app is in no frame')
  return frame.evaluate(() => {
    const clipboardData = new DataTransfer()
    const copying = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(copying)
    return clipboardData.getData('text/plain')
  })
}
