import { createStore, type ReadonlyStore } from '../state/store.ts'
import type { Portal } from './portal.ts'
import { PortalError, toPortalError } from './portalError.ts'

/** Whose options this page works on. It is `unknown` when the portal did not say. */
export type Owner =
  | { readonly kind: 'asking' }
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'unknown' }

/** Knows whose options this page works on, and notices when someone else has signed in. */
export interface Identity {
  readonly owner: ReadonlyStore<Owner>
  /** Takes the signed-in user for the owner and asks who that is, once: called when the first options are in. */
  readonly adopt: () => void
  /** The id of the owner, asked for again if the portal did not say; undefined when it still does not. */
  readonly ownerId: () => Promise<string | undefined>
  /** The generation of the token with which the owner was last known to be signed in. */
  readonly checkedGeneration: () => number
  /**
   * Makes sure that the owner is still signed in: after a new token, by asking again.
   *
   * @returns why options must not be read or written now: `other-user`, or the error of asking
   */
  readonly check: () => Promise<PortalError | undefined>
}

/** @throws {PortalError} */
async function fetchUserId(portal: IdentityPortal): Promise<string> {
  const { result } = await portal.call('profile')
  const id = typeof result === 'object' && result !== null && 'ID' in result ? result.ID : undefined
  if (typeof id === 'string' || typeof id === 'number') return String(id)
  throw new PortalError('bad-answer', 'NO_USER', 200, 'The portal does not say who is signed in')
}

type IdentityPortal = Pick<Portal, 'call' | 'tokenGeneration'>

export function createIdentity(portal: IdentityPortal): Identity {
  const owner = createStore<Owner>({ kind: 'asking' })
  /** The generation of the token with which the owner is known to be signed in; undefined before any reading. */
  let checked: number | undefined
  let asking: Promise<void> | undefined

  async function ask(generation: number): Promise<void> {
    const id = await fetchUserId(portal).catch(() => undefined)
    const isSameToken = portal.tokenGeneration() === generation
    owner.set(isSameToken && id !== undefined ? { kind: 'known', id } : { kind: 'unknown' })
    asking = undefined
  }

  function adopt(): void {
    if (checked !== undefined) return
    checked = portal.tokenGeneration()
    asking = ask(checked)
  }

  async function ownerId(): Promise<string | undefined> {
    adopt()
    const isUnknown = asking === undefined && owner.get().kind === 'unknown'
    // With another token, the answer could be about another user.
    if (isUnknown && checked === portal.tokenGeneration()) asking = ask(checked)
    await asking
    const known = owner.get()
    return known.kind === 'known' ? known.id : undefined
  }

  return {
    owner,
    adopt,
    ownerId,
    checkedGeneration: () => checked ?? portal.tokenGeneration(),
    async check() {
      if (checked === undefined || portal.tokenGeneration() === checked) return undefined
      try {
        await asking
        const id = await fetchUserId(portal)
        const known = owner.get()
        if (known.kind !== 'known') {
          return new PortalError('signed-out', 'UNKNOWN_USER', 0, 'It is not known whose options were read')
        }
        if (known.id !== id)
          return new PortalError('other-user', 'OTHER_USER', 0, 'Someone else is signed in')
        checked = portal.tokenGeneration()
        return undefined
      } catch (error) {
        return toPortalError(error)
      }
    },
  }
}
