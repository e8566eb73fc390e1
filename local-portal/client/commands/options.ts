import { callPortal } from '../api.ts'
import { type Command, noAnswer } from '../command.ts'
import { lossyText } from '../lossyText.ts'

/** The portal collects what is set for the user and writes it this many milliseconds later. */
const writeDelayMs = 5000

let collected: Record<string, string> = {}
let timer: ReturnType<typeof setTimeout> | undefined

function writeCollected(): void {
  clearTimeout(timer)
  timer = undefined
  if (Object.keys(collected).length === 0) return
  const text = JSON.stringify({ user: collected })
  collected = {}
  navigator.sendBeacon('/__portal/frame-options', text)
}

addEventListener('pagehide', writeCollected)

/** Answers at once, before anything is written. */
const setUserOption: Command = (params, frame) => {
  const name = String(params['name'])
  Object.assign(frame.initData, {
    USER_OPTIONS: { ...asObject(frame.initData['USER_OPTIONS']), [name]: params['value'] },
  })
  collected = { ...collected, [name]: lossyText(params['value']) }
  timer ??= setTimeout(writeCollected, writeDelayMs)
  return params
}

/** For administrators only: the others get no answer. */
const setAppOption: Command = async (params, frame) => {
  if (!frame.launch.isAdmin) return noAnswer
  await callPortal('POST', 'frame-options', { app: { [String(params['name'])]: lossyText(params['value']) } })
  return params
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

export const optionCommands = { setUserOption, setAppOption }
