import { sendToPortal } from '../api.ts'
import { type Command, noAnswer } from '../command.ts'
import { formEncode } from '../formEncode.ts'
import { lossyText } from '../lossyText.ts'

/** Answers at once, before anything is written. */
const setUserOption: Command = (parameters, frame, page) => {
  const name = String(parameters.get('name'))
  const value = parameters.get('value')
  Object.assign(frame.initData, {
    USER_OPTIONS: { ...asObject(frame.initData['USER_OPTIONS']), [name]: value },
  })
  page.userOptions.set(name, lossyText(value))
  return parameters.value
}

/** For administrators only: the others get no answer. It goes to the server as a form, and answers all options of the app. */
const setAppOption: Command = async (parameters, frame) => {
  if (!frame.launch.isAdmin) return noAnswer
  const option = { name: parameters.get('name'), value: parameters.get('value') }
  const answer: unknown = JSON.parse(
    await sendToPortal('POST', 'app-options', formEncode({ options: [option] })),
  )
  return answer
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

export const optionCommands = { setUserOption, setAppOption }
