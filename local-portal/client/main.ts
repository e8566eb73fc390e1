import { inBackground } from './background.ts'
import { showControls } from './controls/controls.ts'
import { followPortal } from './followPortal.ts'
import { PortalPage } from './portalPage.ts'
import { receiveMessages } from './receiveMessages.ts'

async function start(page: PortalPage): Promise<void> {
  addEventListener('pagehide', () => page.userOptions.write())
  receiveMessages(page)
  await showControls(page, followPortal(page))
  await page.open()
}

const layout = document.querySelector<HTMLElement>('#app-layout')
if (layout !== null) inBackground(start(new PortalPage(layout)))
