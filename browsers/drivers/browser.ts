import type { InPage } from '../inPage/inPage.ts'
import type { Query } from '../inPage/query.ts'

/** How an element is pressed. */
export interface Press {
  readonly count?: 1 | 2
  readonly button?: 'left' | 'right'
}

/** A browser with one page, with the local portal in it and the app in the portal's frame; each driver has one. */
export interface Browser {
  readonly name: string
  /** Where the browser puts what is downloaded. */
  readonly downloads: string
  /** Opens an address, and the app that the page there has in a frame. */
  open(url: string): Promise<void>
  /** Opens the page again as a person's reload does. */
  reload(): Promise<void>
  /** Leaves the page for an empty one. */
  leave(): Promise<void>
  /** Asks the app's frame; see `inPage`. */
  ask<Name extends keyof InPage>(
    name: Name,
    ...parameters: Parameters<InPage[Name]>
  ): Promise<ReturnType<InPage[Name]>>
  /** Presses the pointer on the middle of an element, which is there and can be reached. */
  point(query: Query, press?: Press): Promise<void>
  /** Presses keys together, such as `Control+Shift+Z`. */
  press(chord: string): Promise<void>
  /** Presses a key for each character. */
  type(text: string): Promise<void>
  /** Chooses a file in the page's one field for files. */
  chooseFile(path: string): Promise<void>
  /** What the browser itself has reported of the page since this was last asked. */
  takeComplaints(): readonly string[]
  /** @returns a picture in PNG */
  screenshot(): Promise<Uint8Array>
  close(): Promise<void>
}
