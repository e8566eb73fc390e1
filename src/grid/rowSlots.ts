/**
 * Which drawn row shows which option: a row that comes into view takes over the element of one that leaves, which
 * is several times cheaper than a new one.
 *
 * After a small move the rows that stay keep their elements. After a large one every element stays where it is and
 * shows another option, so that nothing moves in the document.
 *
 * @param before the slots of the last drawing, in the order of the rows
 * @param ids the rows to draw, in their order
 * @param pinned the rows that keep their element in any case, since it may hold the focus
 */
export function assignSlots(
  before: ReadonlyMap<string, number>,
  ids: readonly string[],
  pinned: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const wanted = new Set(ids)
  let staying = 0
  for (const id of before.keys()) staying += Number(wanted.has(id))
  const keepsAll = staying * 2 >= ids.length

  const free: number[] = []
  let fresh = 0
  for (const [id, slot] of before) {
    if (!wanted.has(id) || !(keepsAll || pinned.has(id))) free.push(slot)
    fresh = Math.max(fresh, slot + 1)
  }
  let taken = 0
  const slots = new Map<string, number>()
  for (const id of ids) {
    const kept = keepsAll || pinned.has(id) ? before.get(id) : undefined
    slots.set(id, kept ?? free[taken++] ?? fresh++)
  }
  return slots
}
