import type { PortalControl } from '../e2e/portalControl.ts'
import { english, type Say, speechIn } from '../e2e/speech.ts'
import type { Language } from '../src/messages/language.ts'
import type { Browser } from './drivers/browser.ts'
import { until } from './drivers/until.ts'
import { named, type Query } from './inPage/query.ts'
import { PageDriver } from './pageDriver.ts'

export type Column = 'key' | 'type' | 'value'

/** Finds the app's parts by role and accessible name, in the language it speaks, and does what a person does. */
export class AppDriver extends PageDriver {
  readonly portal: PortalControl
  readonly say: Say
  readonly grid: Query

  #isOpen = false

  constructor(browser: Browser, portal: PortalControl, say: Say = english, complaints: string[] = []) {
    super(browser, complaints)
    this.portal = portal
    this.say = say
    this.grid = { role: 'grid', name: say('grid.label') }
  }

  /** The same app, once it speaks this language. */
  speaking(language: Language): AppDriver {
    return new AppDriver(this.browser, this.portal, speechIn(language), this.complaints)
  }

  /** Opens the portal's page and waits for the first row. */
  async open(): Promise<void> {
    if (this.#isOpen) await this.keepComplaints()
    await this.browser.open(this.portal.url)
    this.#isOpen = true
    await this.#untilOpened()
  }

  /** Reloads the page as a person does, and waits for the first row. */
  async reload(): Promise<void> {
    await this.keepComplaints()
    await this.browser.reload()
    await this.#untilOpened()
  }

  /** Leaves the app, so that nothing of it meets the next flow. */
  close(): Promise<void> {
    return this.browser.leave()
  }

  async #untilOpened(): Promise<void> {
    await this.see({ role: 'rowheader', within: this.grid })
  }

  // What is there

  /** Waits until a message says this, whichever it is in. */
  async seeStatus(text: string): Promise<void> {
    await until(`the status “${text}”`, async () => {
      const texts = await this.browser.ask('texts', { role: 'status' })
      return texts.some((status) => status.includes(text)) || undefined
    })
  }

  async seeUnsaved(count: number): Promise<void> {
    await this.seeText(this.say('save.changes', { count }))
  }

  /** Waits until a cell of a row shows this; of a boolean's value, `true` or `false`. */
  async seeCell(key: string, column: Column, text: string): Promise<void> {
    await this.seeAnswer(`${column} of ${key}`, text, () =>
      this.browser.ask('cellText', this.cell(key, column)),
    )
  }

  /** Waits until the row says how the option stands to the portal's. */
  async seeState(key: string, state: 'edited' | 'added' | 'removed' | 'conflict'): Promise<void> {
    const word = this.say(`state.${state}`)
    await this.seeAnswer(`“${word}” at ${key}`, true, async () =>
      (await this.browser.ask('text', this.row(key)))?.includes(word),
    )
  }

  row(key: string): Query {
    return { role: 'row', within: this.grid, has: { role: 'rowheader', name: key } }
  }

  cell(key: string, column: Column): Query {
    return {
      role: column === 'key' ? 'rowheader' : 'gridcell',
      column: this.say(`column.${column}`),
      within: this.row(key),
    }
  }

  button(name: string, within?: Query): Query {
    return named('button', name, within)
  }

  dialog(name?: string): Query {
    return name === undefined ? { role: 'dialog' } : { role: 'dialog', name, isPart: true }
  }

  valueField(key: string): Query {
    return { role: 'textbox', name: this.say('editor.value', { key }) }
  }

  // What a person does

  /** Double-clicks a value, replaces its text and commits with Enter. */
  async editValue(key: string, text: string): Promise<void> {
    await this.click(this.cell(key, 'value'), { count: 2 })
    await this.seeFocus(this.valueField(key))
    await this.press('Control+A')
    await this.type(text)
    await this.press('Enter')
    await this.seeGone(this.valueField(key))
  }

  /** Changes a boolean by its switch. */
  async toggle(key: string): Promise<void> {
    await this.click({ role: 'switch', within: this.cell(key, 'value') })
  }

  /** Adds an option with a string as its value. */
  async add(key: string, text: string): Promise<void> {
    await this.click(this.button(this.say('toolbar.add')))
    await this.seeFocus({ role: 'textbox', name: this.say('editor.newKey') })
    await this.type(key)
    await this.press('Enter')
    await this.seeFocus(this.valueField(key))
    await this.type(text)
    await this.press('Enter')
    await this.seeGone(this.valueField(key))
  }

  async chooseType(key: string, kind: string): Promise<void> {
    const list: Query = { role: 'combobox', name: this.say('editor.type', { key }) }
    await this.click(this.cell(key, 'type'), { count: 2 })
    await this.see(list)
    await this.browser.ask('choose', list, kind)
    await this.press('Enter')
    await this.seeGone(list)
  }

  /** Opens the menu of an option by its button, and chooses from it. */
  async chooseFromMenu(key: string, item: string): Promise<void> {
    await this.click(this.button(this.say('column.actions'), this.row(key)))
    await this.click(named('menuitem', item))
  }

  /** Chooses from the menu that the toolbar has for what is done now and then. */
  async chooseMore(item: string): Promise<void> {
    await this.click(this.button(this.say('toolbar.more')))
    await this.click(named('menuitem', item))
  }

  async search(text: string): Promise<void> {
    await this.replaceText({ role: 'searchbox', name: this.say('toolbar.search') }, text)
  }

  async openSettings(): Promise<Query> {
    const settings: Query = { role: 'group', name: this.say('settings.label') }
    await this.click(this.button(this.say('settings.label')))
    await this.see(settings)
    return settings
  }

  async save(): Promise<void> {
    await this.click(this.button(this.say('save.save')))
  }

  /** Saves, and waits until so many options are said to be saved. */
  async saveAll(count: number): Promise<void> {
    await this.save()
    await this.seeStatus(this.say('save.saved', { count }))
    await this.seeGone(this.button(this.say('save.save')))
  }
}
