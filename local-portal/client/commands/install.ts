import { callPortal } from '../api.ts'
import { type Command, noAnswer } from '../command.ts'

const setInstall: Command = async (params) => {
  await callPortal('POST', 'install', { seen: Boolean(params['install']) })
  return params
}

/** The portal notes that the app is installed and loads its whole page anew; the app gets no answer. */
const setInstallFinish: Command = async (params) => {
  await callPortal('PUT', 'session', { installMode: params['value'] === false })
  location.reload()
  return noAnswer
}

export const installCommands = { setInstall, setInstallFinish }
