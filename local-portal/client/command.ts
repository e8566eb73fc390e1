import type { AppFrame } from './appFrame.ts'
import type { PortalPage } from './portalPage.ts'

/** What the portal does instead of answering where it never answers. */
export const noAnswer: unique symbol = Symbol('no answer')

/**
 * One command of the parent window. What it comes to is the answer; undefined answers without JSON.
 *
 * @param params the command's JSON; an empty object when it came without
 */
export type Command = (
  params: Readonly<Record<string, unknown>>,
  frame: AppFrame,
  page: PortalPage,
) => unknown
