/** Remembers the index of the active row, for the row that takes its position when it disappears. */
export function createRowTracker(): (activeIndex: number, count: number) => number {
  let last = 0
  return (activeIndex, count) => {
    if (activeIndex >= 0) last = activeIndex
    return Math.max(0, Math.min(last, count - 1))
  }
}
