/** How many items one step sorts, which takes some milliseconds. */
const runLength = 2048

/** How many items one step merges. */
const mergedAtOnce = 4096

/** `undefined` after each step, and the result at the end. */
export type Steps<Result> = Generator<undefined, Result>

/** Sorts numbers, a few milliseconds a step. Equal ones keep their order. It is faster if most are in order already. */
export function* sortSteps(
  items: Uint32Array,
  compare: (a: number, b: number) => number,
): Steps<Uint32Array> {
  const count = items.length
  let from = items.slice()
  let to = new Uint32Array(count)
  for (let start = 0; start < count; start += runLength) {
    // An array: typed arrays are slower to sort with a compare function.
    from.set([...from.subarray(start, start + runLength)].toSorted(compare), start)
    yield
  }
  for (let width = runLength; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      const middle = Math.min(start + width, count)
      const end = Math.min(middle + width, count)
      const merge: Merge = { from, to, start, at: start, left: start, middle, right: middle, end }
      while (merge.at < end) {
        advance(merge, compare)
        yield
      }
    }
    ;[from, to] = [to, from]
  }
  return from
}

/** Two adjacent sorted runs, and how far they are merged. */
interface Merge {
  readonly from: Uint32Array
  readonly to: Uint32Array
  readonly start: number
  at: number
  left: number
  readonly middle: number
  right: number
  readonly end: number
}

function advance(merge: Merge, compare: (a: number, b: number) => number): void {
  const { from, to, middle, end } = merge
  let { at, left, right } = merge
  if (at === merge.start && right < end && compare(from[middle - 1] ?? 0, from[middle] ?? 0) <= 0) {
    // The runs are in order already.
    to.set(from.subarray(at, end), at)
    merge.at = end
    return
  }
  const stop = Math.min(end, at + mergedAtOnce)
  while (at < stop && left < middle && right < end) {
    const [one, other] = [from[left] ?? 0, from[right] ?? 0]
    if (compare(one, other) <= 0) {
      to[at++] = one
      left++
    } else {
      to[at++] = other
      right++
    }
  }
  // One run is used up: the rest of the other is copied.
  while (at < stop) to[at++] = from[left < middle ? left++ : right++] ?? 0
  Object.assign(merge, { at, left, right })
}

/** Runs all steps at once. */
export function runToEnd<Result>(steps: Steps<Result>): Result {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}
