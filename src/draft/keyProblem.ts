/** Why a key cannot be given to an option. */
export type KeyProblem = 'empty' | 'taken' | 'lone-surrogate'

const loneSurrogate = /\p{Cs}/u

export function keyProblem(key: string, isTaken: (key: string) => boolean): KeyProblem | undefined {
  if (key === '') return 'empty'
  if (isTaken(key)) return 'taken'
  return loneSurrogate.test(key) ? 'lone-surrogate' : undefined
}
