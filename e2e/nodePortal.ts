import { type B24Frame, B24OAuth, EnumAppStatus } from '@bitrix24/b24jssdk'
import type { Portal } from '../src/portal/portal.ts'
import { sdkPortal } from '../src/portal/sdkPortal.ts'
import type { PortalControl } from './portalControl.ts'

/** As many calls as there are: the SDK's own limit, two in a second, is for portals. */
const unlimited = { rateLimit: { burstLimit: 1_000_000, drainRate: 1_000_000, adaptiveEnabled: false } }

/**
 * The app's way to the portal without a browser: its own code and the SDK's client, in Node. What a frame gets to
 * know from the portal's page is given to it here.
 */
export async function nodePortal(control: PortalControl): Promise<Portal> {
  const { accessToken } = await control.session({})
  const { host } = new URL(control.url)
  const client = new B24OAuth(
    {
      applicationToken: 'token',
      userId: 1,
      memberId: 'member',
      accessToken: String(accessToken),
      refreshToken: 'refresh',
      expires: Date.now() / 1000 + 3600,
      expiresIn: 3600,
      scope: '',
      domain: host,
      clientEndpoint: `${control.url}/rest`,
      serverEndpoint: `${control.url}/rest/`,
      status: EnumAppStatus.Local,
    },
    { clientId: 'id', clientSecret: 'secret' },
  )
  client.offClientSideWarning()
  const frame = Object.defineProperties(client, {
    getLang: { value: () => 'en' },
    isInstallMode: { value: false },
    placement: { value: { options: {} } },
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of a frame, the app uses no more than this
  return sdkPortal(frame as unknown as B24Frame, unlimited)
}
