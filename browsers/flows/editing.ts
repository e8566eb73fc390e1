import { expect } from 'vitest'
import { flow } from '../flow.ts'
import { named } from '../inPage/query.ts'

export const editingFlows = [
  flow('options are shown with their keys, types and values', async ({ app, portal }) => {
    await portal.setOptions({
      text: 'тёмная 🌙',
      number: 20,
      flag: true,
      list: ['id'],
      object: { a: 1 },
      none: null,
    })
    await app.open()
    expect(await app.browser.ask('attribute', app.grid, 'aria-rowcount')).toBe('7')
    for (const [key, type, value] of [
      ['text', 'string', 'тёмная 🌙'],
      ['number', 'number', '20'],
      ['flag', 'boolean', 'true'],
      ['list', 'list', '["id"]'],
      ['object', 'object', '{"a":1}'],
      ['none', 'null', 'null'],
    ] as const) {
      await app.seeCell(key, 'key', key)
      await app.seeCell(key, 'type', type)
      await app.seeCell(key, 'value', value)
    }
    expect(await portal.requests('user.option.set')).toEqual([])
  }),

  flow(
    'values of every kind are edited, saved in one call, and there after a reload',
    async ({ app, portal }) => {
      await portal.setOptions({
        text: 'light',
        number: 20,
        flag: true,
        list: ['id', 'title'],
        object: { columns: ['id'], width: { id: 60 } },
        none: null,
        five: '5',
      })
      await app.open()
      const edited = {
        text: 'тёмная 🌙',
        number: -50.25,
        flag: false,
        list: ['id'],
        object: { width: { id: 80 } },
        none: 'no longer',
      }
      await app.editValue('text', edited.text)
      await app.editValue('number', '-50.25')
      await app.toggle('flag')
      await app.seeCell('flag', 'value', 'false')
      await app.editValue('list', '["id"]')
      await app.editValue('object', '{"width":{"id":80}}')
      await app.chooseType('none', 'string')
      await app.editValue('none', edited.none)
      await app.seeUnsaved(6)
      for (const key of Object.keys(edited)) await app.seeState(key, 'edited')
      expect(await portal.requests('user.option.set')).toEqual([])
      await app.saveAll(6)
      const sets = await portal.requests('user.option.set')
      expect(sets.map(({ params }) => params['options'])).toEqual([edited])
      expect(await portal.options()).toEqual({ ...edited, five: '5' })

      await app.reload()
      await app.seeCell('text', 'value', edited.text)
      await app.seeCell('number', 'value', '-50.25')
      await app.seeCell('flag', 'value', 'false')
      await app.seeCell('none', 'type', 'string')
      await app.seeCell('five', 'type', 'string')
    },
  ),

  flow(
    'a text that is not a value is refused where it stands, and Escape restores',
    async ({ app, portal }) => {
      await portal.setOptions({ number: 20 })
      await app.open()
      const field = app.valueField('number')
      await app.click(app.cell('number', 'value'))
      await app.press('F2')
      await app.seeFocus(field)
      await app.press('Control+A')
      await app.type('twenty')
      await app.press('Enter')
      await expect.poll(() => app.browser.ask('attribute', field, 'aria-invalid')).toBe('true')
      await app.press('Escape')
      await app.seeGone(field)
      await app.seeCell('number', 'value', '20')
      await app.type('3')
      await app.seeFocus(field)
      await app.type('1')
      await app.press('Enter')
      await app.seeCell('number', 'value', '31')
      await app.saveAll(1)
      expect(await portal.options()).toEqual({ number: 31 })
    },
  ),

  flow('options are added, renamed and removed; undo and redo', async ({ app, portal }) => {
    await portal.setOptions({ old: 'to be removed', before: 'renamed', stays: 1 })
    await app.open()
    await app.add('new', 'fresh')
    await app.seeState('new', 'added')
    await app.chooseFromMenu('before', app.say('menu.rename'))
    await app.press('Control+A')
    await app.type('after')
    await app.press('Enter')
    await app.seeCell('after', 'value', 'renamed')
    await app.seeState('before', 'removed')
    await app.chooseFromMenu('old', app.say('row.remove'))
    await app.seeState('old', 'removed')
    await app.press('Control+Z')
    await app.seeCell('old', 'value', 'to be removed')
    await app.press('Control+Shift+Z')
    await app.seeState('old', 'removed')
    await app.save()
    await app.seeGone(app.button(app.say('save.save')))
    expect(await portal.options()).toEqual({
      old: null,
      before: null,
      after: 'renamed',
      new: 'fresh',
      stays: 1,
    })
  }),

  flow('the menu of a row opens by its button and by right click', async ({ app, portal }) => {
    await portal.setOptions({ a: 'one', b: 'two' })
    await app.open()
    const menu = { role: 'menu' } as const
    const items = ['Rename', 'Duplicate', 'Copy key', 'Remove']
    const openings = [
      () => app.click(app.button(app.say('column.actions'), app.row('a'))),
      () => app.click(app.cell('a', 'key'), { button: 'right' }),
    ]
    await app.click(app.cell('a', 'key'))
    for (const open of openings) {
      await open()
      for (const item of items) await app.see(named('menuitem', item, menu))
      await app.press('Escape')
      await app.seeGone(menu)
      await expect.poll(() => app.browser.ask('hasFocus', app.row('a'))).toBe(true)
    }
    await app.chooseFromMenu('a', 'Duplicate')
    await app.seeFocus({ role: 'textbox' })
    await app.press('Control+A')
    await app.type('copy')
    await app.press('Enter')
    await app.saveAll(1)
    expect(await portal.options()).toEqual({ a: 'one', b: 'two', copy: 'one' })
  }),

  flow('a long value is edited in the large editor', async ({ app, portal }) => {
    const tree = { a: { b: [1, 2, 3] } }
    await portal.setOptions({ tree, other: 1 })
    await app.open()
    const panel = app.dialog()
    const field = { ...app.valueField('tree'), within: panel }
    await app.click(app.cell('tree', 'value'))
    await app.press('Control+Enter')
    await app.seeFocus(field)
    await app.press('Control+A')
    await app.type('{"a": 1,}')
    await app.click(app.button(app.say('panel.apply'), panel))
    await app.see({ role: 'alert', within: panel })
    await app.click(field)
    await app.press('Control+A')
    await app.type('{"a": "é 🌙"}')
    await app.click(app.button(app.say('panel.apply'), panel))
    await app.seeGone(panel)
    await app.seeCell('tree', 'value', '{"a":"é 🌙"}')
    await app.saveAll(1)
    expect(await portal.options()).toEqual({ tree: { a: 'é 🌙' }, other: 1 })
  }),
]
