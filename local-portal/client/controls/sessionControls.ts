import { inBackground } from '../background.ts'
import { callPortal } from '../api.ts'
import type { Follow } from '../followPortal.ts'
import type { PortalPage } from '../portalPage.ts'
import type { SessionChoices } from '../sessionView.ts'
import { actions, attempt, checkbox, choice, field, heading, statusText, pushButton } from './elements.ts'

const sameSite = 'localhost'
const otherSite = '127.0.0.1'

/** Who is signed in, and how the app is opened. */
export function sessionControls(
  session: SessionChoices,
  page: PortalPage,
  follow: Follow,
): readonly HTMLElement[] {
  const status = statusText()
  const change = (part: object): void => {
    void attempt(status, () => callPortal('PUT', 'session', part))
  }
  const user = choice(
    session.users.map(({ id, name, lastName, isAdmin }) => [
      String(id),
      `${name} ${lastName}${isAdmin ? ', administrator' : ''}`,
    ]),
    String(session.user),
    (id) => change({ user: Number(id) }),
  )
  const language = choice(
    Object.entries(session.languages).map(([code, name]) => [code, `${name} (${code})`]),
    session.language,
    (code) => change({ language: code }),
  )
  const scenario = choice(
    [['', '(as stored)'], ...session.scenarios.map((name) => [name, name] as const)],
    session.scenario ?? '',
    (name) => {
      if (name === '') return
      void attempt(status, async () => {
        await callPortal('PUT', 'scenario', { name })
        await page.open()
      })
    },
  )
  const opening = choice(
    [
      ['POST', 'Form POST (server app)'],
      ['GET', 'GET (static app)'],
    ],
    session.opening,
    (value) => change({ opening: value }),
  )
  const site = choice(
    [
      [sameSite, 'Same site'],
      [otherSite, 'Different sites'],
    ],
    siteOf(session.appHost),
    (value) => {
      const here = location.hostname === otherSite
      const other = here ? sameSite : otherSite
      change({ appHost: value === sameSite ? location.hostname : other })
    },
  )
  const column = choice(
    [
      ['mediumtext', 'MEDIUMTEXT, 16 MiB'],
      ['text', 'TEXT, 64 KiB'],
      ['utf8mb3', 'utf8mb3, cut at an emoji'],
    ],
    session.column,
    (value) => change({ column: value }),
  )
  const install = checkbox(session.installMode, (installMode) => change({ installMode }))
  follow('state', ({ session: now }) => {
    user.value = String(now.user)
    language.value = now.language
    scenario.value = now.scenario ?? ''
    opening.value = now.opening
    site.value = siteOf(now.appHost)
    column.value = now.column
    install.checked = now.installMode
  })
  return [
    heading('Session'),
    field('User', user),
    field('Language', language),
    field('Scenario', scenario),
    field('Opened by', opening),
    field('Portal and app', site),
    field('Column', column),
    field('Install mode', install),
    actions(pushButton('Reopen the app', () => inBackground(page.open()))),
    status,
  ]
}

/** Sites differ when the host names do: ports do not count. */
function siteOf(appHost: string): string {
  return appHost === location.hostname ? sameSite : otherSite
}
