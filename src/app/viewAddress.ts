import type { EditorTab } from '../editor/session.ts'
import type { ReadonlyStore } from '../state/store.ts'

/** Keeps the view that is chosen in the address, so that reloading the frame, or a copied address, opens it again. */
export function followView(tab: ReadonlyStore<EditorTab | undefined>, page: Window): void {
  tab.subscribe(() => {
    const chosen = tab.get()
    if (chosen === undefined) return
    const address = new URL(page.location.href)
    address.searchParams.set('view', chosen)
    page.history.replaceState(page.history.state, '', address)
  })
}
