import { expect, test } from './test.ts'

const many = Object.fromEntries(
  Array.from({ length: 2000 }, (_, index) => [`key.${String(index).padStart(4, '0')}`, index]),
)

test('the grid tells its size and each row its place, also where most rows are not drawn', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions(many)
  await app.open()
  await expect(app.grid).toHaveAttribute('aria-rowcount', '2001')
  await expect(app.grid).toHaveAttribute('aria-colcount', '6')
  await expect(app.grid).toHaveAttribute('aria-multiselectable', 'true')
  await app.cell('key.0000', 'Key').click()
  await page.keyboard.press('ControlOrMeta+End')
  await expect(app.row('key.1999')).toHaveAttribute('aria-rowindex', '2001')
  await expect(app.cell('key.1999', 'Value')).toBeFocused()
  expect(await app.grid.getByRole('row').count()).toBeLessThan(100)
  const places = await app.grid
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-rowindex'))))
  expect(new Set(places).size).toBe(places.length)
  await app.search.fill('key.19')
  await expect(app.grid).toHaveAttribute('aria-rowcount', '101')
  await expect(app.row('key.1999')).toHaveAttribute('aria-rowindex', '101')
  await app.button('Add option').click()
  await expect(app.grid).toHaveAttribute('aria-rowcount', '102')
})

test('headers tell the order, rows whether they are chosen, cells and buttons what they are', async ({
  app,
  portal,
}) => {
  await portal.setOptions({ a: 'one', b: 2 })
  await app.open()
  await app.editValue('b', '3')
  await app.button('Value').click()
  await app.row('a').getByRole('checkbox').check()
  await expect(app.grid).toMatchAriaSnapshot(`
    - grid "User options":
      - row:
        - columnheader "Select all options shown":
          - checkbox "Select all options shown" [checked=mixed]
        - columnheader "Columns":
          - button "Columns"
        - columnheader "Key":
          - button "Key"
          - separator "Width of the column “Key”"
        - columnheader "Type":
          - button "Type"
          - separator "Width of the column “Type”"
        - columnheader "Value":
          - button "Value"
      - rowgroup:
        - row [selected]:
          - gridcell "Select a":
            - checkbox "Select a" [checked]
          - gridcell "Actions":
            - button "Actions"
          - rowheader "a"
          - gridcell "string"
          - gridcell "one"
        - row:
          - gridcell "Select b":
            - checkbox "Select b"
          - gridcell "Actions":
            - button "Actions"
          - rowheader "b"
          - gridcell "number"
          - gridcell "3 Edited"
  `)
  const header = app.grid.getByRole('columnheader', { name: 'Value' })
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  await app.button('Value').click()
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  await app.button('Value').click()
  await expect(header).not.toHaveAttribute('aria-sort')
  await (await app.openSettings()).getByRole('checkbox', { name: /View only/ }).check()
  await expect(app.grid).toHaveAttribute('aria-readonly', 'true')
})

test('editors have names, and a refused text is tied to its reason and announced', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions({ n: 2, yes: true })
  await app.open()
  await app.cell('n', 'Value').dblclick()
  const editor = app.frame.getByRole('textbox', { name: 'Value of n' })
  await expect(editor).toHaveAttribute('aria-invalid', 'false')
  await editor.fill('two')
  await page.keyboard.press('Enter')
  await expect(editor).toHaveAttribute('aria-invalid', 'true')
  await expect(editor).toHaveAccessibleDescription(/This is not a number/)
  await expect(app.alert.filter({ hasText: 'This is not a number' })).toBeVisible()
  await page.keyboard.press('Escape')

  await app.cell('n', 'Type').dblclick()
  await expect(app.frame.getByRole('combobox', { name: 'Type of n' })).toBeFocused()
  await page.keyboard.press('Escape')
  await app.cell('yes', 'Value').dblclick()
  await expect(app.frame.getByRole('combobox', { name: 'Value of yes' })).toBeFocused()
  await page.keyboard.press('Escape')
  await app.cell('n', 'Key').click()
  await page.keyboard.press('F2')
  const key = app.frame.getByRole('textbox', { name: 'Key of n' })
  await expect(key).toHaveAccessibleDescription(/The portal cannot rename/)
  await key.fill('yes')
  await expect(key).toHaveAccessibleDescription(/The key “yes” already exists/)
  await page.keyboard.press('Escape')

  await app.chooseMore('Import')
  const dialog = app.frame.getByRole('dialog', { name: 'Import options' })
  await dialog.getByRole('textbox').fill('{"half":')
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await expect(dialog.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true')
  await expect(dialog.getByRole('textbox')).toHaveAccessibleDescription(/nothing was imported/)
})

test('groups tell whether they are open, where the focus is', async ({ app, page, portal }) => {
  await portal.setOptions({ 'crm.a': 1, 'crm.b': 2, other: 3 })
  await app.open()
  await (await app.openSettings()).getByRole('checkbox', { name: 'Group keys by prefix' }).check()
  await page.keyboard.press('Escape')
  const group = app.grid.getByRole('rowheader', { name: 'crm. 2 options' })
  await expect(group).toHaveAttribute('aria-expanded', 'true')
  await group.click()
  await expect(group).toBeFocused()
  await expect(group).toHaveAttribute('aria-expanded', 'false')
})

test('the page as a whole', async ({ app, portal }) => {
  await portal.setOptions({ a: 'one' })
  await app.open()
  await app.editValue('a', 'uno')
  await expect(app.frame.locator('body')).toMatchAriaSnapshot(`
    - banner:
      - heading "User options" [level=1]
      - searchbox "Search options"
      - button "Filter"
      - button "Add option"
      - button "Undo"
      - button "Redo" [disabled]
      - button "More"
      - button "Settings"
    - main:
      - grid "User options":
        - /children: contain
    - status
    - contentinfo: /Portal.* 1 option/
    - log "Latest change":
      - paragraph: "a: uno"
    - region "Unsaved changes":
      - text: /1 unsaved change/
      - button "Save"
      - button "Review changes"
      - button "Discard changes"
  `)
})
