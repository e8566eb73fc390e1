export { localPortal } from './node/plugin.ts'
export type { LocalPortalOptions } from './node/portalOptions.ts'
