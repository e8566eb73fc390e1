/** What a link to the app is to show. */
export interface DeepLink {
  /** The key of the option to go to. */
  readonly option: string | undefined
  /** The text to search for. */
  readonly search: string | undefined
}

/** The parameter names, in `PLACEMENT_OPTIONS` as in the frame's own address. */
const names = ['option', 'search'] as const

function text(source: unknown, name: string): string | undefined {
  if (typeof source !== 'object' || source === null || !Object.hasOwn(source, name)) return undefined
  const value: unknown = Reflect.get(source, name)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/**
 * Reads the link that has opened the app. What the portal passes on takes precedence over the address.
 *
 * @param placementOptions `PLACEMENT_OPTIONS`, which can be anything
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
 * @param origin the portal's origin, such as `https://acme.bitrix24.com`
 * @param code the app's code, from `app.info`
 * @see https://apidocs.bitrix24.com/api-reference/widgets/universal/app-url.html
 */
export function linkAddress(origin: string, code: string, option: string): string {
  const address = new URL(`/marketplace/view/${encodeURIComponent(code)}/`, origin)
  address.search = new URLSearchParams({ 'params[option]': option }).toString()
  return address.href
}
