import type { Draft } from '../draft/draft.ts'
import type { Translation } from '../messages/translation.ts'
import type { Portal } from '../portal/portal.ts'
import type { SchemaStatus } from '../settings/schemaStatus.ts'
import type { ReadonlyStore } from '../state/store.ts'

/** What the titles of the page and of the portal follow: there is no draft while the app is installed. */
interface TitleSource {
  readonly translation: ReadonlyStore<Translation>
  readonly draft: ReadonlyStore<Draft> | undefined
  /** The settings schema of the app that these are the options of. */
  readonly schema?: ReadonlyStore<SchemaStatus>
  readonly portal: Pick<Portal, 'setTitle'>
}

/** Keeps the title in the language of the app, or the one of its settings schema, and marked while there are unsaved changes. */
export function followTitle(
  page: Pick<Document, 'title'>,
  { translation, draft, schema, portal }: TitleSource,
): void {
  let shown: string | undefined

  function update(): void {
    const status = schema?.get()
    const { say, language } = translation.get()
    const appTitle = status?.kind === 'ready' ? status.settings.wording.appTitle(language) : undefined
    const name = appTitle ?? say('app.title')
    const title = draft !== undefined && draft.get().edits.size > 0 ? `• ${name}` : name
    if (title === shown) return
    shown = title
    page.title = title
    portal.setTitle(title)
  }

  translation.subscribe(update)
  draft?.subscribe(update)
  schema?.subscribe(update)
  update()
}
