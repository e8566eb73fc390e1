/** A function of a text that knows its last results: what is asked for again and again is computed once. */
export function memoizeRecent<T>(count: number, compute: (text: string) => T): (text: string) => T {
  // In the order in which they were asked for.
  const results = new Map<string, { readonly result: T }>()
  return (text) => {
    const known = results.get(text) ?? { result: compute(text) }
    results.delete(text)
    results.set(text, known)
    const [oldest = text] = results.keys()
    if (results.size > count) results.delete(oldest)
    return known.result
  }
}
