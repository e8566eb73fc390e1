import type { Draft } from '../draft/draft.ts'
import type { GridState } from '../grid/gridState.ts'
import type { RemoteOptions } from '../options/remoteOptions.ts'
import { createStore, type ReadonlyStore } from '../state/store.ts'

const none: ReadonlySet<string> = new Set()

/**
 * The keys of the options that have been added or changed in the portal since the user last looked at them, but not by
 * this page. An option is looked at when its row becomes the active one, or no longer is.
 */
export function createChangesElsewhere(
  remote: Pick<RemoteOptions, 'options'>,
  draft: ReadonlyStore<Draft>,
  grid: ReadonlyStore<GridState>,
): ReadonlyStore<ReadonlySet<string>> {
  const changes = createStore(none)
  let before = remote.options.get()?.values
  let activeKey = grid.get().active?.key

  remote.options.subscribe(() => {
    const now = remote.options.get()?.values
    if (now === undefined || now === before) return
    const changed = new Set([...changes.get()].filter((key) => now.has(key)))
    // An edit says itself what has become of it: it is saved, or in conflict.
    const { edits } = draft.get()
    if (before !== undefined) {
      for (const [key, value] of now) {
        if (!edits.has(key) && before.get(key) !== value) changed.add(key)
      }
    }
    before = now
    set(changed)
  })

  grid.subscribe(() => {
    const { active } = grid.get()
    if (active?.key === activeKey) return
    const seen = new Set([activeKey, active?.key])
    activeKey = active?.key
    set(new Set([...changes.get()].filter((key) => !seen.has(key))))
  })

  function set(next: ReadonlySet<string>): void {
    if (next.size !== changes.get().size || [...next].some((key) => !changes.get().has(key)))
      changes.set(next.size === 0 ? none : next)
  }

  return changes
}
