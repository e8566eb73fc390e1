/**
 * The zones Bitrix24 keeps its cloud portals in: a portal is a subdomain of `bitrix24.<zone>`. Portals under a name
 * of their own, in the cloud or self-hosted, are not among them.
 */
const cloudZones = [
  'ae',
  'by',
  'cn',
  'co',
  'com',
  'com.br',
  'com.tr',
  'de',
  'es',
  'eu',
  'fr',
  'id',
  'in',
  'it',
  'jp',
  'kz',
  'mx',
  'pl',
  'ru',
  'uk',
  'uz',
  'vn',
] as const

/** Every cloud portal, as sources of a Content-Security-Policy. */
export const cloudPortals: readonly string[] = cloudZones.map((zone) => `https://*.bitrix24.${zone}`)

/** A portal on this machine: `npm start` and the tests. */
export const localPortals: readonly string[] = ['http://localhost:*', 'http://*.localhost:*']

/** What the app itself may load and do, wherever it is: its own files and nothing else. */
const ownFiles: readonly string[] = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
]

/** The portal's own site may serve the app. */
const ownSite = "'self'"

/**
 * The policy that the built page carries itself, for hosts that send no headers. The portal is not known when it is
 * built, and a page cannot say who may frame it.
 *
 * @param ownPortals portals at plain http on another site than the app, such as `http://portal.example.com`; those at
 *   https need not be named
 */
export function pagePolicy(ownPortals: readonly string[] = []): string {
  return [...ownFiles, `connect-src ${[ownSite, 'https:', localPortals[0], ...ownPortals].join(' ')}`].join(
    '; ',
  )
}

/**
 * Reads `OWN_PORTALS`: addresses of portals, with blanks between.
 *
 * @throws {Error} when one of them is no origin
 */
export function portalsFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const portals = (environment['OWN_PORTALS'] ?? '').split(/\s+/).filter((portal) => portal !== '')
  const wrong = portals.find((portal) => !/^https?:\/\/(?:\*\.)?[a-z0-9.-]+(?::(?:\d+|\*))?$/i.test(portal))
  if (wrong === undefined) return portals
  throw new Error(`OWN_PORTALS takes addresses such as https://portal.example.com, not “${wrong}”.`)
}

/** The policy of a host that knows its portals: only they are called, and only they may frame the app. */
export function hostPolicy(portals: readonly string[]): string {
  const sources = [ownSite, ...portals].join(' ')
  return [...ownFiles, `connect-src ${sources}`, `frame-ancestors ${sources}`].join('; ')
}

/** The portal's frame lends these to every app; this one needs none. */
const deniedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
] as const

/** The headers of every answer of a host for these portals. */
export function hostHeaders(portals: readonly string[]): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': hostPolicy(portals),
    'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  }
}
