import { wireNumber } from './jsonNumber.ts'
import { type JsonRules, readJson } from './jsonReader.ts'
import { maxValueNesting } from './optionValue.ts'

/** PHP writes no JSON deeper than 512. What is cut is still deeper than any `OptionValue`, and so can be told. */
const rules: JsonRules = {
  duplicateKeys: 'last-wins',
  maxNesting: maxValueNesting + 8,
  cutsDeeper: true,
  readNumber: wireNumber,
}

/** A long integer, or a key that begins like one: what `JSON.parse`, which is faster, may change. */
const needsOwnReader = /\d{16}|"(?:\d|\\u003\d)+"\s*:/

/**
 * Reads a REST answer as `JSON.parse` does, but integers outside ±(2^53 − 1) as exact bigints, and objects whose keys
 * a plain one would put in another order as ordered ones.
 *
 * @throws {SyntaxError} where the text is not JSON
 */
export function parseWireJson(text: string): unknown {
  return needsOwnReader.test(text) ? readJson(text, rules) : JSON.parse(text)
}
