import { showControls } from './controls/controls.ts'
import { followPortal } from './followPortal.ts'
import { PortalPage } from './portalPage.ts'
import { receiveMessages } from './receiveMessages.ts'

const layout = document.querySelector<HTMLElement>('#app-layout')
if (layout !== null) {
  const page = new PortalPage(layout)
  receiveMessages(page)
  await showControls(page, followPortal(page))
  await page.open()
}
