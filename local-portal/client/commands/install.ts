import { callPortal } from '../api.ts'
import { type Command, noAnswer } from '../command.ts'

const setInstall: Command = async (parameters) => {
  await callPortal('POST', 'install', { seen: Boolean(parameters.get('install')) })
  return parameters.value
}

/** The portal notes that the app is installed and loads its whole page anew; the app gets no answer. */
const setInstallFinish: Command = async (parameters) => {
  await callPortal('PUT', 'session', { installMode: parameters.get('value') === false })
  location.reload()
  return noAnswer
}

export const installCommands = { setInstall, setInstallFinish }
