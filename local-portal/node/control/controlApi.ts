import { PortalError } from '../portalError.ts'
import type { Portal } from '../portal.ts'
import { type Control, type ControlAnswer, type ControlRequest, refused } from './controlAnswer.ts'
import { faultsControl } from './faultsControl.ts'
import { logControl } from './logControl.ts'
import { optionsControl } from './optionsControl.ts'
import { pageControl } from './pageControl.ts'
import { sessionControl } from './sessionControl.ts'

const controls: readonly Control[] = [optionsControl, logControl, faultsControl, sessionControl, pageControl]

/** Answers a request to the control API. */
export async function controlApi(request: ControlRequest, portal: Portal): Promise<ControlAnswer> {
  try {
    for (const control of controls) {
      const answer = await control(request, portal)
      if (answer !== undefined) return answer
    }
  } catch (error) {
    if (error instanceof PortalError) return refused(error.message, 500)
    throw error
  }
  return refused(`There is no ${request.route}. local-portal/README.md lists what there is.`, 404)
}
