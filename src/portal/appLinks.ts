import { fetchAppCode } from './appCode.ts'
import { linkPlacement } from './deepLink.ts'
import type { Portal } from './portal.ts'

/** What the links depend on. */
export interface LinkContext extends Pick<Portal, 'call' | 'callOnce'> {
  /** The portal's origin. */
  readonly origin: string
  /** The address of this page with its parameters; there, links are to open the app. */
  readonly page: string
  /** Whether a link has opened this page: then links do. */
  readonly isOpenedByLink: boolean
}

/** The addresses in the portal that open the app at an option. */
export interface AppLinks {
  /** @returns undefined when it is not certain that a link opens the app */
  readonly linkTo: Portal['linkTo']
  /** Makes links open this page, as far as the user may; never rejects. */
  readonly bind: () => Promise<void>
}

export function createAppLinks(context: LinkContext): AppLinks {
  const { call, callOnce, origin, isOpenedByLink } = context
  const page = new URL(context.page)
  const handler = page.origin + page.pathname
  let pendingCode: Promise<string | undefined> | undefined

  const bindTo = (address: string): Promise<unknown> =>
    callOnce('placement.bind', { PLACEMENT: linkPlacement, HANDLER: address })

  /** Whether it is not this page that has moved: in a folder of another app, what is bound is that app's own page. */
  const isOthers = (bound: string): boolean =>
    page.searchParams.has('back') || new URL(bound).origin === page.origin

  /**
   * Binds the page anew where its former address is bound. Where nothing is, it was never meant to open by links: a
   * static archive cannot, since it does not answer the portal's POST.
   */
  async function makeSureBound(): Promise<boolean> {
    if (isOpenedByLink) return true
    const bound = boundHandler((await call('placement.get'))['result'])
    if (bound === undefined) return false
    if (withoutIndex(bound) === withoutIndex(handler)) return true
    if (isOthers(bound)) return false
    await callOnce('placement.unbind', { PLACEMENT: linkPlacement, HANDLER: bound })
    try {
      await bindTo(handler)
      return true
    } catch (error) {
      await bindTo(bound)
      throw error
    }
  }

  async function codeOfLinks(): Promise<string | undefined> {
    pendingCode ??= fetchAppCode(call)
    const code = await pendingCode
    if (code === undefined) {
      pendingCode = undefined
      return undefined
    }
    // Who may not ask cannot know either: a link could be dead.
    return (await makeSureBound().catch(() => false)) ? code : undefined
  }

  return {
    async linkTo(option) {
      const code = await codeOfLinks()
      return code === undefined ? undefined : linkAddress(origin, code, option)
    },
    async bind() {
      // The app works without links; `linkTo` finds out by itself.
      await bindTo(handler).catch(() => undefined)
    },
  }
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

/** A folder and its index page are one address. */
function withoutIndex(address: string): string {
  return address.replace(/\/index\.html$/, '/')
}

/** The address that `placement.get` gives for links; undefined where none is bound. */
function boundHandler(placements: unknown): string | undefined {
  if (!Array.isArray(placements)) throw new TypeError('The portal does not say what is bound')
  for (const placement of placements) {
    const { placement: code, handler } = Object(placement)
    if (String(code).toUpperCase() === linkPlacement && typeof handler === 'string') return handler
  }
  return undefined
}
