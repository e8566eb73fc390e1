/**
 * Assigns a slot, the React key of an element, to each rendered row. A row that comes into view reuses the element of
 * one that leaves it, which is several times cheaper than a new element.
 *
 * After a short scroll, the rows that stay keep their elements. After a long one, the elements stay in order and show
 * other options, so that nothing moves in the document.
 *
 * @param before the slots of the last render, in the order of the rows
 * @param ids the rows to render, in their order
 * @param pinned rows that always keep their element, since it may have the focus
 */
export function assignSlots(
  before: ReadonlyMap<string, number>,
  ids: readonly string[],
  pinned: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const rendered = new Set(ids)
  let staying = 0
  for (const id of before.keys()) staying += Number(rendered.has(id))
  const keepsAll = staying * 2 >= ids.length

  const free: number[] = []
  let nextNew = 0
  for (const [id, slot] of before) {
    if (!rendered.has(id) || !(keepsAll || pinned.has(id))) free.push(slot)
    nextNew = Math.max(nextNew, slot + 1)
  }
  let reused = 0
  const slots = new Map<string, number>()
  for (const id of ids) {
    const kept = keepsAll || pinned.has(id) ? before.get(id) : undefined
    slots.set(id, kept ?? free[reused++] ?? nextNew++)
  }
  return slots
}

/** {@link assignSlots} for one grid: it remembers the slots of the last render. */
export function createSlotAssigner(): (
  ids: readonly string[],
  pinned: ReadonlySet<string>,
) => ReadonlyMap<string, number> {
  let last: ReadonlyMap<string, number> = new Map()
  return (ids, pinned) => {
    last = assignSlots(last, ids, pinned)
    return last
  }
}
