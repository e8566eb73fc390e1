import type { Browser, Press } from './drivers/browser.ts'
import { until } from './drivers/until.ts'
import { named, type Query } from './inPage/query.ts'

/** What a person sees and does on any page: everything waits until it is there. */
export class PageDriver {
  readonly browser: Browser
  protected readonly complaints: string[]

  constructor(browser: Browser, complaints: string[] = []) {
    this.browser = browser
    this.complaints = complaints
  }

  /** Everything that the page and the browser have complained of. */
  async takeComplaints(): Promise<readonly string[]> {
    await this.keepComplaints()
    return this.complaints.splice(0)
  }

  /** Takes down what the page has complained of, before it is left. */
  protected async keepComplaints(): Promise<void> {
    this.complaints.push(...(await this.browser.ask('takeComplaints')), ...this.browser.takeComplaints())
  }

  /** Waits until an element is there. */
  async see(query: Query): Promise<void> {
    await until(JSON.stringify(query), async () => (await this.browser.ask('count', query)) > 0 || undefined)
  }

  /** Waits until no such element is there any more. */
  async seeGone(query: Query): Promise<void> {
    await until(
      `the end of ${JSON.stringify(query)}`,
      async () => (await this.browser.ask('count', query)) === 0 || undefined,
    )
  }

  async seeText(text: string): Promise<void> {
    await until(`the text “${text}”`, async () => (await this.browser.ask('hasText', text)) || undefined)
  }

  async seeFocus(query: Query): Promise<void> {
    await until(
      `the focus on ${JSON.stringify(query)}`,
      async () => (await this.browser.ask('isFocused', query)) || undefined,
    )
  }

  /** Waits until an element can be pointed at, and presses the pointer on it. */
  async click(query: Query, press?: Press): Promise<void> {
    await until(
      `an element to point at: ${JSON.stringify(query)}`,
      async () => (await this.browser.ask('isReady', query)) || undefined,
    )
    await this.browser.point(query, press)
  }

  press(chord: string): Promise<void> {
    return this.browser.press(chord)
  }

  type(text: string): Promise<void> {
    return this.browser.type(text)
  }

  /** Replaces what is in a field. */
  async replaceText(query: Query, text: string): Promise<void> {
    await this.click(query)
    await this.seeFocus(query)
    await this.press('Control+A')
    await (text === '' ? this.press('Delete') : this.type(text))
  }

  /** Brings a text into the clipboard, as from another program. */
  async copyText(text: string): Promise<void> {
    await this.#useScratch(text, 'Control+C')
  }

  /** What another program would paste. */
  async copiedText(): Promise<string> {
    return this.#useScratch('', 'Control+V')
  }

  async #useScratch(text: string, chord: string): Promise<string> {
    await this.browser.ask('openScratch', text)
    await this.click(named('textbox', 'Scratch'))
    await this.press('Control+A')
    await this.press(chord)
    await until('the clipboard', async () => (await this.browser.ask('isScratchUsed')) || undefined)
    return this.browser.ask('closeScratch')
  }

  /** Chooses a file in the dialog that asks for one. */
  async chooseFile(path: string): Promise<void> {
    await until('a field for a file', async () => (await this.browser.ask('hasFileField')) || undefined)
    await this.browser.chooseFile(path)
  }

  /** Waits until the page answers this. */
  protected async seeAnswer<T>(what: string, answer: T, ask: () => Promise<T | undefined>): Promise<void> {
    let last: T | undefined
    const missing = (): string => `${what} as ${String(answer)}, not as ${String(last)}`
    await until(missing, async () => {
      last = await ask()
      return last === answer || undefined
    })
  }
}
