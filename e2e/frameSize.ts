import type { Page } from '@playwright/test'
import type { AppDriver } from './appDriver.ts'

/** Makes the frame as large as the page: what stands around it in a portal is left out. */
export async function fillPage(
  page: Page,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await page.setViewportSize(size)
  await page.addInitScript(() => {
    if (window.parent !== window) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.app-layout { position: fixed; inset: 0; z-index: 1; border-radius: 0 }')
    document.adoptedStyleSheets.push(sheet)
  })
}

/** Gives the frame another size, and waits until it is drawn so. */
export async function resize(
  app: AppDriver,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await app.page.setViewportSize(size)
  await app.frame.locator(':root').evaluate(
    (_root, { width, height }) =>
      new Promise<void>((resolve) => {
        const whenDrawn = (): void => {
          const isSized = innerWidth === width && innerHeight === height
          // The frame after shows what was made of the size.
          requestAnimationFrame(isSized ? () => requestAnimationFrame(() => resolve()) : whenDrawn)
        }
        whenDrawn()
      }),
    size,
  )
}
