/** Something stands in the portal's way; the message is a sentence for people. */
export class PortalError extends Error {}
