/** What stands for a secret: of one length, whatever that of the secret is. */
export const secretMask = '••••••'
