import { expect } from 'vitest'
import { flow } from '../flow.ts'
import { named } from '../inPage/query.ts'

export const savingFlows = [
  flow('what changed elsewhere is a conflict, and decided side by side', async ({ app, portal }) => {
    await portal.setOptions({ a: 'one', b: 'two', c: 'three' })
    await app.open()
    await app.editValue('a', 'mine')
    await app.editValue('b', 'my two')
    await portal.rival({ a: 'theirs', c: 'new three' })
    await app.save()
    const dialog = app.dialog('1 option was changed here and elsewhere')
    await app.see(dialog)
    expect(await portal.options()).toEqual({ a: 'theirs', b: 'my two', c: 'new three' })
    for (const text of ['mine', 'theirs', 'one']) await app.seeText(text)
    await app.click(app.button(app.say('conflict.later'), dialog))
    await app.seeGone(dialog)
    await app.seeState('a', 'conflict')
    await app.click(app.button(app.say('row.resolve'), app.row('a')))
    await app.click(app.button(app.say('conflict.keepMine'), app.dialog()))
    await app.seeGone(app.dialog())
    await app.seeState('a', 'edited')
    await app.seeCell('c', 'value', 'new three')
    await app.saveAll(1)
    expect(await portal.options()).toEqual({ a: 'mine', b: 'my two', c: 'new three' })
  }),

  flow('unsaved edits come back after a reload, the open cell with its text too', async ({ app, portal }) => {
    await portal.setOptions({ a: 'one', b: 'two', c: 'three' })
    await app.open()
    await app.editValue('a', 'uno')
    await app.chooseFromMenu('b', app.say('row.remove'))
    await app.seeState('b', 'removed')
    await app.click(app.cell('c', 'value'), { count: 2 })
    await app.seeFocus(app.valueField('c'))
    await app.press('Control+A')
    await app.type('half a w')
    // The backup is made for whoever the portal says the person is.
    await expect.poll(() => portal.requests('profile')).toHaveLength(1)
    await app.reload()
    const region = named('region', app.say('recovered.label'))
    await app.see(region)
    expect(await app.browser.ask('text', region)).toContain('3 unsaved changes from')
    await app.click(app.button(app.say('recovered.restore'), region))
    await app.seeGone(region)
    await app.seeCell('a', 'value', 'uno')
    await app.seeState('b', 'removed')
    await app.seeFocus(app.valueField('c'))
    expect(await app.browser.ask('value', app.valueField('c'))).toBe('half a w')
    await app.type('ord')
    await app.press('Enter')
    await app.saveAll(3)
    expect(await portal.options()).toEqual({ a: 'uno', b: null, c: 'half a word' })
    await app.reload()
    await app.seeCell('a', 'value', 'uno')
    expect(await app.browser.ask('count', region)).toBe(0)
  }),

  flow('a lost connection keeps every edit, and saving works when it is back', async ({ app, portal }) => {
    await portal.setOptions({ a: 'one' })
    await app.open()
    await app.editValue('a', 'uno')
    await portal.faults({
      error: { methods: ['user.option.set'], code: 'INTERNAL_SERVER_ERROR', status: 500 },
    })
    await app.save()
    await app.see({ role: 'alert' })
    await app.seeUnsaved(1)
    expect(await portal.options()).toEqual({ a: 'one' })
    await portal.faults({})
    await app.saveAll(1)
    expect(await portal.options()).toEqual({ a: 'uno' })
  }),
]
