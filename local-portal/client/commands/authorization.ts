import { callPortal } from '../api.ts'
import { noAnswer, type Command } from '../command.ts'

const getInitData: Command = (_params, frame) => {
  const data = frame.initData
  frame.initData = { ...data, FIRST_RUN: false }
  return data
}

/** When no new token is to be had the portal says so on its own page and leaves the app waiting. */
const refreshAuth: Command = async (_params, frame, page) => {
  const tokens = await callPortal<Readonly<Record<string, string>>>('POST', 'refresh')
  if (tokens['error'] !== undefined) {
    page.notice(tokens['error'])
    return noAnswer
  }
  Object.assign(frame.initData, tokens)
  return tokens
}

export const authorizationCommands = { getInitData, refreshAuth }
