/** A handler of the app at a placement of the portal. */
export interface Placement {
  readonly code: string
  /** The address that opens there. */
  readonly handler: string
  readonly title: string
  readonly description: string
}

/** How many handlers of one app a placement takes; any number for the others. */
const handlerLimits: ReadonlyMap<string, number> = new Map([['REST_APP_URI', 1]])

/** The placements of the portal by the permission that opens them. */
const placementCodes: Readonly<Record<string, readonly string[]>> = {
  placement: ['REST_APP_URI', 'LEFT_MENU', 'USER_PROFILE_MENU', 'USER_PROFILE_TOOLBAR'],
  crm: [
    ...['LEAD', 'DEAL', 'CONTACT', 'COMPANY', 'QUOTE'].flatMap((entity) => [
      `CRM_${entity}_LIST_MENU`,
      `CRM_${entity}_LIST_TOOLBAR`,
      `CRM_${entity}_DETAIL_TAB`,
      `CRM_${entity}_DETAIL_ACTIVITY`,
      `CRM_${entity}_DETAIL_TOOLBAR`,
    ]),
    'CRM_ANALYTICS_MENU',
    'CRM_ANALYTICS_TOOLBAR',
  ],
  task: ['TASK_LIST_CONTEXT_MENU', 'TASK_VIEW_TAB', 'TASK_VIEW_SIDEBAR', 'TASK_VIEW_TOP_PANEL'],
  im: ['IM_CONTEXT_MENU', 'IM_NAVIGATION', 'IM_SIDEBAR', 'IM_TEXTAREA', 'IM_SMILES_SELECTOR'],
  calendar: ['CALENDAR_GRIDVIEW'],
}

/** What became of a new handler: `bound` is one that was there already, `limited` one too many. */
export type BindOutcome =
  | { readonly kind: 'added' | 'bound' }
  | { readonly kind: 'limited'; readonly limit: number }

/** The handlers of the app, in the order they were bound. */
export class Placements {
  #placements: readonly Placement[] = []

  get all(): readonly Placement[] {
    return this.#placements
  }

  /** The first handler at a placement. */
  handler(code: string): string | undefined {
    return this.#placements.find((placement) => placement.code === code)?.handler
  }

  add(placement: Placement): BindOutcome {
    const same = this.#placements.filter(({ code }) => code === placement.code)
    const limit = handlerLimits.get(placement.code)
    if (limit !== undefined && same.length >= limit) return { kind: 'limited', limit }
    if (same.some(({ handler }) => handler === placement.handler)) return { kind: 'bound' }
    this.#placements = [...this.#placements, placement]
    return { kind: 'added' }
  }

  /**
   * Removes the handlers of a placement, or only one of them.
   *
   * @returns how many were removed
   */
  remove(code: string, handler?: string): number {
    const remaining = this.#placements.filter(
      (placement) => placement.code !== code || (handler !== undefined && placement.handler !== handler),
    )
    const removed = this.#placements.length - remaining.length
    this.#placements = remaining
    return removed
  }

  clear(): void {
    this.#placements = []
  }
}

/** Whether the portal has this placement for an app with these permissions. */
export function isPlacement(code: string, scope: readonly string[]): boolean {
  return scope.some((permission) => placementCodes[permission]?.includes(code) === true)
}
