import { type AppFrame, launchFrame, openFrame } from './appFrame.ts'
import { linkPlacement } from './linkPlacement.ts'
import { UserOptionWriter } from './userOptionWriter.ts'

/** The frames that are open: the page's own, and one for each slider over it. */
export class PortalPage {
  readonly userOptions = new UserOptionWriter()
  #frames = new Map<string, AppFrame>()
  #layout: HTMLElement
  #main: string | undefined
  #openings = 0

  constructor(layout: HTMLElement) {
    this.#layout = layout
  }

  /** The frame with this sid. */
  frame(sid: string): AppFrame | undefined {
    return this.#frames.get(sid)
  }

  /** Opens the app in the page, in place of the frame before. The newest of several openings wins. */
  async open(): Promise<void> {
    this.#openings += 1
    const opening = this.#openings
    const launch = await launchFrame(linkPlacement(new URL(location.href)))
    if (opening !== this.#openings) return
    for (const frame of this.#frames.values()) frame.close?.()
    if (this.#main !== undefined) this.#frames.delete(this.#main)
    this.#main = launch.sid
    this.#layout.removeAttribute('style')
    setPageTitle(launch.title)
    this.add(openFrame(launch, this.#layout))
  }

  add(frame: AppFrame): void {
    this.#frames.set(frame.launch.sid, frame)
  }

  remove(frame: AppFrame): void {
    this.#frames.delete(frame.launch.sid)
  }
}

/** Sets the title of the page, `#pagetitle`. */
export function setPageTitle(title: string): void {
  const heading = document.querySelector('#pagetitle')
  if (heading !== null) heading.textContent = title
}
