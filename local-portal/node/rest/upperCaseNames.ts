import type { PhpArray } from '../php/phpValue.ts'

/** The parameters by their names in upper case, as most methods take them. */
export function upperCaseNames(parameters: PhpArray): PhpArray {
  return new Map([...parameters].map(([name, value]) => [name.toUpperCase(), value]))
}
