import { PortalError } from '../portalError.ts'

/** The store cannot be used, or what was to be stored was not. */
export class StoreError extends PortalError {}
