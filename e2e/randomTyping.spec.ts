import type { AppDriver } from './appDriver.ts'
import { input, type LayoutKey, modifierBits, pressOfLayout } from './layoutKeys.ts'
import { randomFrom, seeds } from './randomSeeds.ts'
import { soakOr } from './soak.ts'
import { expect, test } from './test.ts'

/** Of each seed. */
const steps = soakOr(2_000, 40)

const keys = ['key0', 'key1', 'key2', 'key3', 'key4', 'key5'] as const
type Key = (typeof keys)[number]

/** Keys of a German, a French, a Russian, a Turkish and a Dvorak keyboard. */
const letters: readonly LayoutKey[] = [
  { key: 'ü', code: 'BracketLeft', keyCode: 186 },
  { key: 'z', code: 'KeyY', keyCode: 90 },
  { key: 'a', code: 'KeyQ', keyCode: 65 },
  { key: 'я', code: 'KeyZ', keyCode: 90 },
  { key: 'ы', code: 'KeyS', keyCode: 83 },
  { key: 'ı', code: 'KeyI', keyCode: 73 },
  { key: 'o', code: 'KeyS', keyCode: 79 },
]

/** Where the focus is, as far as typing goes. */
type Focus = { readonly kind: 'nowhere' | 'editor' | 'search' } | { readonly kind: 'cell'; readonly key: Key }

/** What there is to be seen. */
interface Expected {
  readonly values: Map<Key, string>
  open: { readonly key: Key; text: string; isUntouched: boolean } | undefined
  focus: Focus
  search: string
}

function commit(expected: Expected): void {
  if (expected.open !== undefined) expected.values.set(expected.open.key, expected.open.text)
  expected.open = undefined
}

/** The value of a cell is opened as it is shown. */
function openShown(expected: Expected, key: Key): void {
  expected.open = { key, text: expected.values.get(key) ?? '', isUntouched: true }
  expected.focus = { kind: 'editor' }
}

function expectTyped(expected: Expected, text: string): void {
  const { focus, open } = expected
  if (focus.kind === 'search') expected.search += text
  if (focus.kind === 'editor' && open !== undefined) {
    open.text = open.isUntouched ? text : open.text + text
    open.isUntouched = false
  }
  if (focus.kind !== 'cell') return
  commit(expected)
  expected.open = { key: focus.key, text, isUntouched: false }
  expected.focus = { kind: 'editor' }
}

async function check(app: AppDriver, expected: Expected, when: string): Promise<void> {
  await expect(app.search, when).toHaveValue(expected.search)
  const editors = app.frame.getByRole('textbox', { name: /^Value of/ })
  await expect(editors, when).toHaveCount(expected.open === undefined ? 0 : 1)
  if (expected.open !== undefined) {
    await expect(editors, when).toHaveAccessibleName(`Value of ${expected.open.key}`)
    await expect(editors, when).toHaveValue(expected.open.text)
  }
  for (const [key, value] of expected.values) {
    if (key !== expected.open?.key) await expect(app.value(key), when).toHaveText(value)
  }
}

for (const { name, choose } of seeds) {
  test(`${steps} random steps: what is typed is where the person put it: ${name}`, async ({
    app,
    page,
    portal,
  }) => {
    test.setTimeout(soakOr(1_200_000, 90_000))
    const seed = choose()
    // oxlint-disable-next-line no-console -- without it, a failure could not be repeated
    console.log(`Random typing: SEED=${seed}`)
    const random = randomFrom(seed)
    const pick = <Item>(items: readonly Item[], fallback: Item): Item =>
      items[Math.floor(random() * items.length)] ?? fallback
    await portal.setOptions(Object.fromEntries(keys.map((key) => [key, `text of ${key}`])))
    await app.open()
    const cdp = await input(page)
    const outside = page.getByRole('heading', { name: 'User options' })
    const expected: Expected = {
      values: new Map(keys.map((key) => [key, `text of ${key}`])),
      open: undefined,
      focus: { kind: 'nowhere' },
      search: '',
    }

    const actions: Readonly<Record<string, () => Promise<void>>> = {
      async 'click a cell'() {
        const key = pick(
          keys.filter((other) => other !== expected.open?.key),
          'key0',
        )
        await app.cell(key, 'Value').click()
        const { focus } = expected
        if (focus.kind === 'editor') commit(expected)
        if (focus.kind === 'cell' && focus.key === key) openShown(expected, key)
        else expected.focus = { kind: 'cell', key }
      },
      async 'press a letter'() {
        const letter = pick(letters, { key: 'a', code: 'KeyA', keyCode: 65 })
        // A letter that no key has would leave nothing to be found.
        if (expected.focus.kind === 'search') return
        await pressOfLayout(cdp, letter, [])
        expectTyped(expected, letter.key)
      },
      async 'press AltGr and a key'() {
        // The browser puts it into a field only if it comes from a real keyboard.
        if (expected.focus.kind !== 'cell') return
        await cdp.send('Input.dispatchKeyEvent', {
          type: 'keyDown',
          key: '@',
          code: 'KeyQ',
          windowsVirtualKeyCode: 81,
          modifiers: modifierBits.Alt | modifierBits.Control,
          text: '@',
        })
        expectTyped(expected, '@')
      },
      async compose() {
        if (expected.focus.kind === 'search') return
        for (const text of ['k', 'か', 'かな']) {
          await cdp.send('Input.imeSetComposition', {
            text,
            selectionStart: text.length,
            selectionEnd: text.length,
          })
        }
        await cdp.send('Input.insertText', { text: '仮名' })
        expectTyped(expected, '仮名')
      },
      async 'press Enter'() {
        await page.keyboard.press('Enter')
        const { focus, open } = expected
        if (focus.kind === 'editor' && open !== undefined) {
          commit(expected)
          const next = keys[Math.min(keys.indexOf(open.key) + 1, keys.length - 1)] ?? 'key0'
          expected.focus = { kind: 'cell', key: next }
        } else if (focus.kind === 'cell') {
          commit(expected)
          openShown(expected, focus.key)
        }
      },
      async 'press Escape'() {
        if (expected.focus.kind === 'search') return
        await page.keyboard.press('Escape')
        const { focus, open } = expected
        if (focus.kind !== 'editor' || open === undefined) return
        expected.open = undefined
        expected.focus = { kind: 'cell', key: open.key }
      },
      async 'leave the window'() {
        await outside.click()
        expected.focus = { kind: 'nowhere' }
      },
      async 'click below the rows'() {
        const box = await app.grid.boundingBox()
        if (box === null) throw new Error('The grid has no box')
        await page.mouse.click(box.x + box.width / 2, box.y + box.height - 8)
        if (expected.focus.kind === 'editor') commit(expected)
        expected.focus = { kind: 'nowhere' }
      },
      async search() {
        await app.search.click()
        if (expected.focus.kind === 'editor') commit(expected)
        expected.focus = { kind: 'search' }
        // Every key has it.
        await page.keyboard.press('k')
        expectTyped(expected, 'k')
        await expect(app.search).toHaveValue('k')
        await app.search.fill('')
        expected.search = ''
      },
    }
    const names = Object.keys(actions)
    for (let step = 1; step <= steps; step++) {
      const action = pick(names, 'search')
      await test.step(action, async () => {
        await actions[action]?.()
        await check(app, expected, `seed ${seed}, step ${step}: ${action}`)
      })
    }
    expect(await portal.requests('user.option.set')).toHaveLength(0)
  })
}
