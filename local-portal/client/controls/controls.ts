import { callPortal } from '../api.ts'
import type { Follow } from '../followPortal.ts'
import type { PortalPage } from '../portalPage.ts'
import type { SessionChoices, SessionView } from '../sessionView.ts'
import { faultControls } from './faultControls.ts'
import { liveLog } from './liveLog.ts'
import { rivalControls } from './rivalControls.ts'
import { sessionControls } from './sessionControls.ts'

/** Fills the side panel of controls, folded away until its button is pressed. */
export async function showControls(page: PortalPage, follow: Follow): Promise<void> {
  const panel = document.querySelector<HTMLElement>('#controls')
  const button = document.querySelector<HTMLButtonElement>('#controls-button')
  if (panel === null || button === null) return
  button.addEventListener('click', () => {
    panel.hidden = !panel.hidden
    button.setAttribute('aria-expanded', String(!panel.hidden))
  })
  const session = await callPortal<SessionChoices>('GET', 'session')
  showUser(session, session)
  follow('state', (state) => showUser(session, state.session))
  panel.append(
    ...sessionControls(session, page, follow),
    ...faultControls(follow),
    ...rivalControls(),
    ...(await liveLog(follow)),
  )
}

function showUser({ users }: SessionChoices, session: SessionView): void {
  const user = users.find((each) => each.id === session.user)
  const name = document.querySelector('#user-name')
  const initials = document.querySelector('#user-initials')
  if (user === undefined || name === null || initials === null) return
  name.textContent = `${user.name} ${user.lastName}`
  initials.textContent = `${user.name.charAt(0)}${user.lastName.charAt(0)}`
}
