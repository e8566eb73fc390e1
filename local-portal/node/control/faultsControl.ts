import { parseFaults } from '../faults/parseFaults.ts'
import { answered, type Control, parseJson, refused } from './controlAnswer.ts'

/** `GET` and `PUT faults`: what is made to go wrong. `PUT` replaces all of it. */
export const faultsControl: Control = ({ route, text }, portal) => {
  switch (route) {
    case 'GET faults':
      return answered(portal.faults.faults)
    case 'PUT faults': {
      const parsed = parseFaults(parseJson(text))
      if (!parsed.ok) return refused(parsed.reason)
      portal.replaceFaults(parsed.faults)
      return answered(portal.faults.faults)
    }
    default:
      return undefined
  }
}
