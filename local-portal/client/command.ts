import type { AppFrame } from './appFrame.ts'
import type { CommandParameters } from './commandParameters.ts'
import type { PortalPage } from './portalPage.ts'

/** What the portal does instead of answering where it never answers. */
export const noAnswer: unique symbol = Symbol('no answer')

/** One command of the parent window. What it comes to is the answer; undefined answers without JSON. */
export type Command = (parameters: CommandParameters, frame: AppFrame, page: PortalPage) => unknown
