import type { PortalControl } from '../e2e/portalControl.ts'
import type { AppDriver } from './appDriver.ts'

/** What a flow has: a portal of its own, and the app as a person meets it. */
export interface FlowContext {
  readonly app: AppDriver
  readonly portal: PortalControl
}

/** Something that a person does, from the opening of the app to what the portal has at its end. */
export interface Flow {
  readonly name: string
  readonly run: (context: FlowContext) => Promise<void>
}

export function flow(name: string, run: Flow['run']): Flow {
  return { name, run }
}
