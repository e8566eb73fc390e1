/** Whether this is `npm run soak`: everything in its own time, and as often as it takes to find what is rare. */
export const isSoak = process.env['SOAK'] !== undefined

/** A count for the soak, and a smaller one that every run has time for. */
export function soakOr(soakCount: number, count: number): number {
  return isSoak ? soakCount : count
}
