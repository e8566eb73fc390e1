import { expect, type Locator } from '@playwright/test'
import type { AppDriver } from './appDriver.ts'

/** The settings view, by role and accessible name. Settings are named by their titles, which must differ. */
export class SettingsDriver {
  readonly app: AppDriver
  readonly sections: Locator
  readonly search: Locator

  constructor(app: AppDriver) {
    this.app = app
    this.sections = app.frame.getByRole('navigation', { name: 'Sections' })
    this.search = app.frame.getByRole('searchbox', { name: 'Search settings' })
  }

  /** Opens the portal's page and waits for the settings. */
  async open(): Promise<void> {
    await this.app.page.goto(this.app.portal.url)
    const mistakes = this.app.frame.getByText(/The settings schema has \d+ mistakes?\./)
    await expect(this.sections.or(mistakes)).toBeVisible()
    expect(
      await this.app.frame.locator('.schema-mistakes').allTextContents(),
      'mistakes of the schema',
    ).toEqual([])
  }

  /** Reloads the portal's page, as F5 does. */
  async reload(): Promise<void> {
    await this.app.page.reload()
    await expect(this.sections).toBeVisible()
  }

  setting(title: string): Locator {
    return this.app.frame.getByRole('group', { name: title, exact: true })
  }

  field(title: string): Locator {
    return this.setting(title).getByRole('textbox', { name: title, exact: true })
  }

  toggle(title: string): Locator {
    return this.setting(title).getByRole('switch', { name: title, exact: true })
  }

  choice(title: string, label: string): Locator {
    return this.setting(title).getByRole('radio', { name: label, exact: true })
  }

  box(title: string, label: string): Locator {
    return this.setting(title).getByRole('checkbox', { name: label, exact: true })
  }

  list(title: string): Locator {
    return this.setting(title).getByRole('combobox', { name: title, exact: true })
  }

  line(title: string, number: number): Locator {
    return this.setting(title).getByRole('textbox', { name: `${title}, line ${number}`, exact: true })
  }

  button(title: string, name: string): Locator {
    return this.setting(title).getByRole('button', { name, exact: true })
  }

  reset(title: string): Locator {
    return this.button(title, 'Reset to default')
  }

  /** Types into a setting's field in place of what it holds, and leaves it. */
  async type(title: string, text: string): Promise<void> {
    await this.field(title).fill(text)
    await this.field(title).blur()
  }

  async showTab(name: 'Settings' | 'All options'): Promise<void> {
    await this.app.frame.getByRole('tab', { name, exact: true }).click()
  }

  /** Saves, and waits until so many options have been stored. */
  async save(count: number): Promise<void> {
    await this.app.save()
    await expect(this.app.status).toContainText(`${count} ${count === 1 ? 'option' : 'options'} saved.`)
  }

  /** What is wrong with a setting, as its control tells people who do not see it. */
  async expectFault(title: string, fault: string | RegExp): Promise<void> {
    await expect(this.setting(title)).toContainText(fault)
    const invalid = this.setting(title).locator('[aria-invalid=true]')
    await expect(invalid.first()).toHaveAccessibleDescription(
      typeof fault === 'string' ? new RegExp(escapeText(fault)) : fault,
    )
  }

  async expectNoFault(title: string): Promise<void> {
    await expect(this.setting(title).locator('[aria-invalid=true]')).toHaveCount(0)
  }
}

function escapeText(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
