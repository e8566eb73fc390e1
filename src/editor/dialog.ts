import type { RemoteValues } from '../draft/draft.ts'

/** Pasted text or a dropped file to import. */
export type ImportSource = string | File

/** The dialog in front of the editor; at most one at a time. */
export type Dialog =
  | { readonly kind: 'conflicts' }
  | { readonly kind: 'review' }
  | {
      readonly kind: 'discard'
      /** Leaves the page; given when that is what discards the changes. */
      readonly leave?: () => void
    }
  | { readonly kind: 'help' }
  /** What the schema wants to be asked before a save. */
  | { readonly kind: 'confirm'; readonly questions: readonly string[]; readonly onConfirm: () => void }
  | { readonly kind: 'import'; readonly source: ImportSource | undefined }
  | { readonly kind: 'export'; readonly isSelection: boolean }
  | {
      readonly kind: 'setValue'
      readonly keys: readonly string[]
      /** The portal's values that the user saw when they opened it. */
      readonly seen: RemoteValues
    }
