/**
 * Returns the previous value while the next one is equal to it, so that whatever depends on its identity is not
 * computed again.
 */
export function memoizeByEquality<T>(isEqual: (previous: T, next: T) => boolean): (next: T) => T {
  let previous: T | undefined
  return (next) => {
    if (previous === undefined || !isEqual(previous, next)) previous = next
    return previous
  }
}

export function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}
