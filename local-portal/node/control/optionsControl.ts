import { jsonDecode } from '../php/jsonDecode.ts'
import { jsonText } from '../php/jsonEncode.ts'
import { isPhpArray, type PhpValue } from '../php/phpValue.ts'
import { setUserOptions } from '../rest/setUserOptions.ts'
import { answered, type Control, refused } from './controlAnswer.ts'

/** Deeper than any request can store. */
const optionsDepth = 1024

/** `GET` and `PUT options`, and `POST rival`: the stored options of the user who is signed in; those of the app. */
export const optionsControl: Control = async ({ route, text }, portal) => {
  const user = portal.session.user.id
  switch (route) {
    case 'GET options':
      return { status: 200, json: jsonText(portal.store.stored(user)) }
    case 'PUT options': {
      const options = decode(text)
      if (!isPhpArray(options) && options !== false) {
        return refused('The options are a JSON object, or false for a value that cannot be read back.')
      }
      await portal.store.replaceUser(user, options)
      return answered(true)
    }
    case 'GET app-options':
      return { status: 200, json: jsonText(portal.store.app()) }
    case 'PUT app-options': {
      const options = decode(text)
      if (!isPhpArray(options)) return refused('The options of the app are a JSON object.')
      await portal.store.replaceApp(options)
      return answered(true)
    }
    case 'POST rival': {
      const body = decode(text)
      const options = isPhpArray(body) ? body.get('options') : undefined
      if (!isPhpArray(options)) return refused('A rival edit is {"options": {…}}.')
      return answered({ outcome: await setUserOptions(portal, user, options) })
    }
    default:
      return undefined
  }
}

function decode(text: string): PhpValue | undefined {
  const decoded = jsonDecode(text, optionsDepth)
  return decoded.ok ? decoded.value : undefined
}
