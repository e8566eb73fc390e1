/** What a link to the app asks for. */
export interface DeepLink {
  /** The key of the option to go to. */
  readonly option: string | undefined
  /** The words to search for. */
  readonly search: string | undefined
}

/** The names in `PLACEMENT_OPTIONS` and in the frame's own address. */
const names = ['option', 'search'] as const

function text(source: unknown, name: string): string | undefined {
  if (typeof source !== 'object' || source === null || !Object.hasOwn(source, name)) return undefined
  const value: unknown = Reflect.get(source, name)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/**
 * Reads the link that has opened the app: what the portal hands on comes before what the address says.
 *
 * @param placementOptions `PLACEMENT_OPTIONS`, whatever the portal has put there
 */
export function deepLinkOf(placementOptions: unknown, address: URLSearchParams): DeepLink {
  const [option, search] = names.map(
    (name) => text(placementOptions, name) ?? text(Object.fromEntries(address), name),
  )
  return { option, search }
}

/**
 * The address that opens the app at an option.
 *
 * @param origin the portal's, such as `https://acme.bitrix24.com`
 * @param code the app's code as `app.info` tells it
 * @see https://apidocs.bitrix24.com/api-reference/widgets/universal/app-url.html
 */
export function linkAddress(origin: string, code: string, option: string): string {
  const address = new URL(`/marketplace/view/${encodeURIComponent(code)}/`, origin)
  address.search = new URLSearchParams({ 'params[option]': option }).toString()
  return address.href
}
