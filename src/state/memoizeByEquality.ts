/** Gives the value of last time back where the new one says the same, so that what depends on it stays too. */
export function memoizeByEquality<T>(isSame: (last: T, next: T) => boolean): (next: T) => T {
  let last: T | undefined
  return (next) => {
    if (last === undefined || !isSame(last, next)) last = next
    return last
  }
}

export function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at])
}
