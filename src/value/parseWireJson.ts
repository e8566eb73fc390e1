import { wireNumber } from './jsonNumber.ts'
import { type JsonRules, readJson } from './jsonReader.ts'

/** PHP writes no JSON deeper than 512. */
const rules: JsonRules = { duplicateKeys: 'last-wins', maxNesting: 1024, readNumber: wireNumber }

/**
 * Reads a REST answer as `JSON.parse` does, but integers outside ±(2^53 − 1) as exact bigints.
 *
 * @throws {SyntaxError} where the text is not JSON
 */
export function parseWireJson(text: string): unknown {
  return /\d{16}/.test(text) ? readJson(text, rules) : JSON.parse(text)
}
