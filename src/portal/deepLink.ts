/** The placement of the portal that opens the app by a link; it takes one handler. */
export const linkPlacement = 'REST_APP_URI'

/** What a link to the app is to show. */
export interface DeepLink {
  /** The key of the option to go to. */
  readonly option: string | undefined
  /** The text to search for. */
  readonly search: string | undefined
  /** Which of the two views to open; undefined leaves it to the app. */
  readonly view: 'settings' | 'options' | undefined
}

/** The parameter names, in `PLACEMENT_OPTIONS` as in the frame's own address. */
const names = ['option', 'search', 'view'] as const

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
  const [option, search, view] = names.map(
    (name) => text(placementOptions, name) ?? text(Object.fromEntries(address), name),
  )
  return { option, search, view: view === 'settings' || view === 'options' ? view : undefined }
}
