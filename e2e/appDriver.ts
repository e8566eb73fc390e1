import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'
import type { PortalControl } from './portalControl.ts'
import { english, type Say } from './speech.ts'

/** Finds the app's parts by role and accessible name, in the language it speaks, and does what a person does. */
export class AppDriver {
  readonly page: Page
  readonly portal: PortalControl
  readonly say: Say
  readonly frame: FrameLocator
  readonly grid: Locator
  readonly status: Locator
  readonly alert: Locator
  readonly search: Locator

  constructor(page: Page, portal: PortalControl, say: Say = english) {
    this.page = page
    this.portal = portal
    this.say = say
    this.frame = page.frameLocator('iframe.app-frame')
    this.grid = this.frame.getByRole('grid', { name: say('grid.label') })
    this.status = this.frame.getByRole('status')
    this.alert = this.frame.getByRole('alert')
    this.search = this.frame.getByRole('searchbox', { name: say('toolbar.search') })
  }

  /** Opens the portal's page and waits for the first row. */
  async open(): Promise<void> {
    await this.page.goto(this.portal.url)
    await expect(this.grid.getByRole('rowheader').first()).toBeVisible()
  }

  /** Lets the portal open the app in a new frame, faster than the whole page, after these changes of its session. */
  async reopen(session: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const frame = this.page.locator('iframe.app-frame')
    const name = (await frame.getAttribute('name')) ?? ''
    await this.portal.session({ placementOptions: { after: name }, ...session })
    await expect(frame).not.toHaveAttribute('name', name)
    await expect(this.grid.getByRole('rowheader').first()).toBeVisible()
  }

  button(name: string): Locator {
    return this.frame.getByRole('button', { name, exact: true })
  }

  row(key: string): Locator {
    return this.grid.getByRole('row').filter({
      has: this.page.getByRole('rowheader', { name: key, exact: true }),
    })
  }

  /** A cell of a row by the header of its column. */
  cell(key: string, column: 'Select' | 'Key' | 'Type' | 'Value' | 'State' | 'Actions'): Locator {
    const index = { Select: 1, Actions: 2, Key: 3, Type: 4, Value: 5, State: 6 }[column]
    return this.row(key).locator(
      `[role$=cell][aria-colindex="${index}"], [role=rowheader][aria-colindex="${index}"]`,
    )
  }

  /** The value in its cell, without the badge beside it. */
  value(key: string): Locator {
    return this.cell(key, 'Value').locator('.value')
  }

  /** The word beside the value that says what has become of the option. */
  state(key: string): Locator {
    return this.cell(key, 'Value').locator('.state')
  }

  /** The switch of a boolean. */
  toggle(key: string): Locator {
    return this.cell(key, 'Value').getByRole('switch', { name: this.say('editor.value', { key }) })
  }

  /** Brings a row into view by searching for its key. */
  async find(key: string): Promise<void> {
    await this.search.fill(key)
    await expect(this.row(key)).toBeVisible()
  }

  /** Double-clicks a value, replaces its text and commits with Enter. */
  async editValue(key: string, text: string): Promise<void> {
    await this.cell(key, 'Value').dblclick()
    await expect(this.frame.getByRole('textbox', { name: this.say('editor.value', { key }) })).toBeFocused()
    await this.page.keyboard.press('ControlOrMeta+A')
    await this.page.keyboard.insertText(text)
    await this.page.keyboard.press('Enter')
    await expect(this.frame.getByRole('textbox', { name: this.say('editor.value', { key }) })).toBeHidden()
  }

  async chooseType(key: string, kind: string): Promise<void> {
    await this.cell(key, 'Type').dblclick()
    await this.frame.getByRole('combobox', { name: this.say('editor.type', { key }) }).selectOption(kind)
    await this.page.keyboard.press('Enter')
  }

  /** Opens the settings, whose choices this browser remembers. */
  async openSettings(): Promise<Locator> {
    await this.button(this.say('settings.label')).click()
    const settings = this.frame.getByRole('group', { name: this.say('settings.label') })
    await expect(settings).toBeVisible()
    return settings
  }

  /** Opens the menu of an option and chooses from it. */
  async chooseFromMenu(key: string, item: string): Promise<void> {
    await this.cell(key, 'Key').click({ button: 'right' })
    await this.frame.getByRole('menuitem', { name: item, exact: true }).click()
  }

  /** Chooses from the menu of the toolbar, what is done now and then. */
  async chooseMore(item: string): Promise<void> {
    await this.button(this.say('toolbar.more')).click()
    await this.frame.getByRole('menuitem', { name: item, exact: true }).click()
  }

  /** Chooses what is shown, in the menu of filters. */
  async filter(choice: string): Promise<void> {
    await this.button(this.say('toolbar.filter')).click()
    const role = choice === this.say('settings.hideEmptied') ? 'menuitemcheckbox' : 'menuitemradio'
    await this.frame.getByRole(role, { name: choice, exact: true }).click()
    await this.page.keyboard.press('Escape')
  }

  /** Adds an option with a string as its value. */
  async add(key: string, text: string): Promise<void> {
    await this.button(this.say('toolbar.add')).click()
    await expect(this.frame.getByRole('textbox', { name: this.say('editor.newKey') })).toBeFocused()
    await this.page.keyboard.insertText(key)
    await this.page.keyboard.press('Enter')
    await expect(this.frame.getByRole('textbox', { name: this.say('editor.value', { key }) })).toBeFocused()
    await this.page.keyboard.insertText(text)
    await this.page.keyboard.press('Enter')
  }

  /** Comes back to the page as if from another window: the app then reads the options again. */
  async comeBack(): Promise<void> {
    await this.frame.locator(':root').evaluate((root) => {
      root.ownerDocument.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    })
  }

  /** Every drawn row as its cells' texts: the exact key, the type, the value as it looks. */
  async rows(): Promise<string[][]> {
    const rows = this.grid.getByRole('row').filter({ has: this.page.getByRole('rowheader') })
    return rows.evaluateAll((elements) =>
      elements.map((row) =>
        [3, 4, 5].map((column) => {
          const cell = row.querySelector(`[aria-colindex="${column}"]`)
          const toggle = cell?.querySelector('[role=switch]')
          if (toggle) return toggle.getAttribute('aria-checked') ?? ''
          const exact = (column === 5 ? cell?.querySelector('.value') : cell)?.cloneNode(true)
          // How a key looks is not its name: that stands beside it, unseen.
          if (exact instanceof Element)
            for (const sign of exact.querySelectorAll('[aria-hidden]')) sign.remove()
          return exact?.textContent ?? ''
        }),
      ),
    )
  }

  async save(): Promise<void> {
    await this.button(this.say('save.save')).click()
  }
}
