import { answered, type Control, membersOf, parseJson, refused } from './controlAnswer.ts'
import { languages } from './languages.ts'
import { parseSessionChange } from './parseSessionChange.ts'

/** `GET` and `PUT session` (a part of it is enough), and `PUT scenario`. */
export const sessionControl: Control = async ({ route, text }, portal) => {
  const { users } = portal.session
  switch (route) {
    case 'GET session':
      return answered({
        ...portal.session.state,
        users,
        languages: languages,
        scenarios: portal.scenarios,
        appName: portal.options.appName,
        appPort: portal.appPort,
        run: portal.run,
      })
    case 'PUT session': {
      const parsed = parseSessionChange(parseJson(text), users, portal.scenarios)
      if (!parsed.ok) return refused(parsed.reason)
      await portal.changeSession(parsed.change)
      return answered(portal.session.state)
    }
    case 'PUT scenario': {
      const { name } = membersOf(parseJson(text))
      if (typeof name !== 'string' || !portal.scenarios.includes(name)) {
        return refused(`A scenario is {"name": …}, one of ${portal.scenarios.join(', ')}.`)
      }
      await portal.loadScenario(name)
      return answered(true)
    }
    default:
      return undefined
  }
}
