/** What is put into the portal by one name. */
export interface Scenario {
  /** The user's options, as JSON text. */
  readonly options: () => string
  /** The app's own options, as JSON text; none without it. */
  readonly appOptions?: () => string
  /** The file of the settings schema that the app's page then names; none without it. */
  readonly schema?: string
}

/** A scenario, or only its options. */
export type ScenarioSource = Scenario | Scenario['options']

export function scenarioOf(source: ScenarioSource): Scenario {
  return typeof source === 'function' ? { options: source } : source
}
