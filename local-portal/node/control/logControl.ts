import { answered, type Control } from './controlAnswer.ts'

/** `GET` and `DELETE` of `requests` and `messages`: what has happened, newest last. */
export const logControl: Control = ({ route }, portal) => {
  switch (route) {
    case 'GET requests':
      return { status: 200, json: portal.requests.toJson() }
    case 'DELETE requests':
      portal.requests.clear()
      return answered(true)
    case 'GET messages':
      return answered(portal.messages.entries)
    case 'DELETE messages':
      portal.messages.clear()
      return answered(true)
    default:
      return undefined
  }
}
