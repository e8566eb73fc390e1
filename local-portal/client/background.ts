import { PortalUnreachable } from './api.ts'
import { showNotice } from './notices.ts'

/** A page that is being left is gone before this is over. */
const leaveLimitMs = 1000

/** Lets something go on by itself. What stops it is shown on the page, unless that is being left. */
export function inBackground(work: Promise<unknown>): void {
  void work.catch(showFailure)
}

/** Shows a failure on the page. The browser gives up every request of a page that is left: that is none. */
export function showFailure(error: unknown): void {
  if (error instanceof PortalUnreachable) setTimeout(() => showNotice(error.message), leaveLimitMs)
  else showNotice(String(error))
}
