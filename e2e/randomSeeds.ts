/** The one of every run, and one that no run had before; `SEED` brings back that of a run that failed. */
export const seeds = [
  { name: 'always the same', choose: () => 20261123 },
  { name: 'other ones each time', choose: () => Number(process.env['SEED'] ?? Date.now() % 2 ** 31) },
] as const

/** Mulberry32: the same presses for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
