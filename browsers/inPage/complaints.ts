/** What the page has complained about since it was opened. */
export const complaints: string[] = []

/** Takes down errors, warnings and what a Content-Security-Policy refuses, from now on. */
export function recordComplaints(): void {
  for (const level of ['error', 'warn'] as const) {
    // oxlint-disable-next-line no-console -- it is what the app must not write to
    const write = console[level].bind(console)
    // oxlint-disable-next-line no-console -- see above
    console[level] = (...parts: readonly unknown[]) => {
      complaints.push(`console.${level}: ${parts.map(String).join(' ')}`)
      write(...parts)
    }
  }
  addEventListener('error', ({ message }) => complaints.push(`error: ${message}`))
  addEventListener('unhandledrejection', ({ reason }) => complaints.push(`rejection: ${String(reason)}`))
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    complaints.push(`policy: ${effectiveDirective} refuses ${blockedURI}`),
  )
}
