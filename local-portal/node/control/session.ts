import { randomBytes } from 'node:crypto'
import type { PortalUser } from '../rest/restMethod.ts'
import type { Column } from '../store/column.ts'

/** How the portal opens the app: a server-hosted app by POST, a static one by GET. */
export type Opening = 'POST' | 'GET'

/** Everything about the session that can be read and, but for `users`, changed. */
export interface SessionState {
  readonly user: number
  readonly isAdmin: boolean
  readonly language: string
  readonly installMode: boolean
  readonly opening: Opening
  /** The host name the frame opens the app under; on another site than the portal when they differ. */
  readonly appHost: string
  readonly placement: string
  readonly placementOptions: Readonly<Record<string, unknown>>
  /** The permissions that the app was given. */
  readonly scope: readonly string[]
  /** The current user's access token. */
  readonly accessToken: string
  /** The column that holds the options: its limits are the store's. */
  readonly column: Column
  /** The scenario loaded last, or null. */
  readonly scenario: string | null
}

export type SessionChange = { -readonly [Key in keyof SessionState]?: SessionState[Key] }

/** A pair of tokens, as OAuth hands them out. */
export interface Tokens {
  readonly access: string
  readonly refresh: string
}

/** Seconds an access token is said to live. */
export const tokenLifetimeSeconds = 3600

/** Who is signed in, with which tokens, and how the app is opened. */
export class Session {
  readonly memberId = randomBytes(16).toString('hex')
  #users: PortalUser[]
  #tokens = new Map<number, Tokens>()
  #owners = new Map<string, number>()
  #state: Omit<SessionState, 'isAdmin' | 'accessToken'>
  /** The users for whom the app has run, by its own account. */
  #startedBy = new Set<number>()

  /** @param scenario the one loaded last, in this run or before */
  constructor(
    users: readonly [PortalUser, ...PortalUser[]],
    scope: readonly string[],
    scenario: string | null,
  ) {
    this.#users = [...users]
    this.#state = {
      user: users[0].id,
      language: 'en',
      installMode: false,
      opening: 'POST',
      appHost: 'localhost',
      placement: 'DEFAULT',
      placementOptions: {},
      scope,
      column: 'mediumtext',
      scenario,
    }
    for (const user of users) this.#issue(user.id)
  }

  get users(): readonly PortalUser[] {
    return this.#users
  }

  /** The user who is signed in. */
  get user(): PortalUser {
    const user = this.#users.find((each) => each.id === this.#state.user)
    if (user === undefined) throw new Error(`There is no user ${this.#state.user}.`)
    return user
  }

  get tokens(): Tokens {
    return this.#tokens.get(this.#state.user) ?? this.#issue(this.#state.user)
  }

  get state(): SessionState {
    return { ...this.#state, isAdmin: this.user.isAdmin, accessToken: this.tokens.access }
  }

  /** Whether the app runs for the first time for the user who is signed in. */
  get isFirstRun(): boolean {
    return !this.#startedBy.has(this.#state.user)
  }

  /** Notes for the user who is signed in whether the app has run. */
  noteRun(hasRun: boolean): void {
    if (hasRun) this.#startedBy.add(this.#state.user)
    else this.#startedBy.delete(this.#state.user)
  }

  /** Every access token in use now, one per user. */
  currentTokens(): readonly string[] {
    return [...this.#tokens.values()].map((pair) => pair.access)
  }

  /** The user an access token was handed out to, whether it is still in use or was replaced. */
  ownerOf(token: string): PortalUser | undefined {
    const id = this.#owners.get(token)
    return this.#users.find((each) => each.id === id)
  }

  /** Hands out new tokens to the user who is signed in. The old access token goes on working. */
  refresh(): Tokens {
    return this.#issue(this.#state.user)
  }

  /** Hands out tokens to another user, as after a new login in another tab of the browser. */
  refreshOther(): Tokens {
    const other = this.#users.find(({ id }) => id !== this.#state.user) ?? this.user
    return this.#issue(other.id)
  }

  /** Applies a checked change. */
  change(change: SessionChange): void {
    const { isAdmin, accessToken, ...rest } = change
    if (rest.installMode === true) this.#startedBy.clear()
    this.#state = { ...this.#state, ...rest }
    if (isAdmin !== undefined) {
      this.#users = this.#users.map((user) => (user.id === this.#state.user ? { ...user, isAdmin } : user))
    }
    if (accessToken !== undefined) this.#issue(this.#state.user, accessToken)
  }

  #issue(user: number, access: string = randomBytes(35).toString('hex')): Tokens {
    const tokens: Tokens = { access, refresh: randomBytes(35).toString('hex') }
    this.#tokens.set(user, tokens)
    this.#owners.set(access, user)
    return tokens
  }
}
