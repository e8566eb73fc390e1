import type { Draft } from '../draft/draft.ts'
import type { Translation } from '../messages/translation.ts'
import type { Portal } from '../portal/portal.ts'
import type { ReadonlyStore } from '../state/store.ts'

/** What the titles of the page and of the portal follow: there is no draft while the app is installed. */
interface TitleSource {
  readonly translation: ReadonlyStore<Translation>
  readonly draft: ReadonlyStore<Draft> | undefined
  readonly portal: Pick<Portal, 'setTitle'>
}

/** Keeps the title in the language of the app, and marked while there are unsaved changes. */
export function followTitle(
  page: Pick<Document, 'title'>,
  { translation, draft, portal }: TitleSource,
): void {
  let shown: string | undefined

  function update(): void {
    const name = translation.get().say('app.title')
    const title = draft !== undefined && draft.get().edits.size > 0 ? `• ${name}` : name
    if (title === shown) return
    shown = title
    page.title = title
    portal.setTitle(title)
  }

  translation.subscribe(update)
  draft?.subscribe(update)
  update()
}
