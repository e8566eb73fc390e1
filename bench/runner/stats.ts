/** The value at a share of the sorted values, such as 0.95, without interpolation. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const index = Math.max(0, Math.ceil(sorted.length * share) - 1)
  const found = sorted[index]
  if (found === undefined) throw new RangeError('There is no value')
  return found
}

export function median(values: readonly number[]): number {
  const upper = quantile(
    [...values].map((value) => -value),
    0.5,
  )
  return (quantile(values, 0.5) - upper) / 2
}
