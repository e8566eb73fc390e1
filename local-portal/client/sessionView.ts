/** The session as the page sees it. */
export interface SessionView {
  readonly user: number
  readonly isAdmin: boolean
  readonly language: string
  readonly installMode: boolean
  readonly opening: 'POST' | 'GET'
  readonly appHost: string
  readonly column: string
  readonly scenario: string | null
}

/** The session with everything there is to choose from. */
export interface SessionChoices extends SessionView {
  readonly users: readonly {
    readonly id: number
    readonly name: string
    readonly lastName: string
    readonly isAdmin: boolean
  }[]
  readonly languages: Readonly<Record<string, string>>
  readonly scenarios: readonly string[]
  readonly appName: string
}
