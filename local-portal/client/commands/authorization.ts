import { callPortal } from '../api.ts'
import { type Command, noAnswer } from '../command.ts'

const getInitData: Command = (_parameters, frame) => {
  const data = frame.initData
  frame.initData = { ...data, FIRST_RUN: false }
  return data
}

/** When no new token is to be had, the app is left waiting, and the page says nothing. */
const refreshAuth: Command = async (_parameters, frame) => {
  const tokens = await callPortal<Readonly<Record<string, string>> | null>('POST', 'refresh')
  if (tokens === null) return noAnswer
  Object.assign(frame.initData, tokens)
  return tokens
}

export const authorizationCommands = { getInitData, refreshAuth }
