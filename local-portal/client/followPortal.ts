import type { MessageSummary, RequestSummary } from '../node/control/logEntries.ts'
import type { Faults } from '../node/faults/faults.ts'
import { inBackground } from './background.ts'
import { showNotice } from './notices.ts'
import type { PortalPage } from './portalPage.ts'
import type { SessionView } from './sessionView.ts'

/** The events that the portal sends to its pages. */
export interface PortalEvents {
  readonly state: { readonly run: string; readonly session: SessionView; readonly faults: Faults }
  readonly request: RequestSummary
  readonly message: MessageSummary
}

/** Listens to one kind of event. */
export type Follow = <Name extends keyof PortalEvents>(
  name: Name,
  listener: (payload: PortalEvents[Name]) => void,
) => void

/** Follows the portal: reopens the app when the session asks for it, and hands its events on. */
export function followPortal(page: PortalPage): Follow {
  const source = new EventSource('/__portal/events')
  const follow: Follow = (name, listener) => {
    source.addEventListener(name, (event: MessageEvent<string>) => {
      listener(JSON.parse(event.data))
    })
  }
  source.addEventListener('reopen', () => inBackground(page.open()))
  source.addEventListener('notice', (event: MessageEvent<string>) => {
    const { text }: { text: string } = JSON.parse(event.data)
    showNotice(text)
  })
  let run: string | undefined
  follow('state', (state) => {
    // A portal that was started anew knows nothing of this page's frame.
    if (run !== undefined && run !== state.run) location.reload()
    run = state.run
  })
  return follow
}
