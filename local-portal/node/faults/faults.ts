/** Which calls a fault hits: all of them, unless narrowed by method and number. */
export interface FaultLimit {
  /** REST methods by name; all when absent. */
  readonly methods?: readonly string[]
  /** How many calls are hit before the fault is spent; unlimited when absent. */
  readonly times?: number
}

/** The broken answers of {@link Faults.answer}, by name. */
export const answerNames = [
  '500-text',
  '502-html',
  '200-html',
  '200-empty-object',
  '200-cut',
  '200-false',
  '200-null',
] as const
export type AnswerName = (typeof answerNames)[number]

/** When a rival session writes. */
export const rivalMoments = ['beforeGet', 'beforeSet', 'afterSet'] as const
export type RivalMoment = (typeof rivalMoments)[number]

/** Everything that can be made to go wrong, each under its name; an absent name goes right. */
export interface Faults {
  /** Waits before the call is executed. `ms` in milliseconds. */
  readonly delay?: FaultLimit & { readonly ms: number }
  /** Waits between the read and the write of a `set`, so that overlapping calls lose each other's keys. */
  readonly race?: FaultLimit & { readonly ms: number }
  /**
   * The portal caches the options as they were before a `set`, as if another page had read them meanwhile: they are
   * what is read, and what the next `set` of any key writes back, for `ms` milliseconds (an hour when absent).
   */
  readonly staleCache?: FaultLimit & { readonly ms?: number }
  /** Cuts the connection without executing the call. */
  readonly offline?: FaultLimit
  /** Executes the call, then cuts the connection. */
  readonly lostReply?: FaultLimit
  /** Takes the request and never answers; the call is not executed. */
  readonly hang?: FaultLimit
  /** Answers an error of the portal's own shape instead of executing the call. */
  readonly error?: FaultLimit & {
    readonly status: number
    readonly code: string
    readonly description?: string
  }
  /** Answers something that is not the portal's envelope instead of executing the call. */
  readonly answer?: FaultLimit & { readonly kind: AnswerName }
  /** The token in use has expired; the parent window hands out a new one, fails to, or hands out another user's. */
  readonly expiredToken?: FaultLimit & { readonly refresh?: 'works' | 'fails' | 'otherUser' }
  /** The parent window does not answer: no command at all, or only those named. */
  readonly silentParent?: { readonly commands?: readonly string[]; readonly times?: number }
  /** Another session of the same user writes these options. `times` is 1 when absent. */
  readonly rival?: FaultLimit & {
    readonly when: RivalMoment
    readonly options: Readonly<Record<string, unknown>>
  }
}

export type FaultName = keyof Faults
