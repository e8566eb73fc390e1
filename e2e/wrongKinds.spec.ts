import { everyControl, everyKind } from '../src/settings/everyControl.ts'
import { entriesOf, objectOf } from '../src/value/optionObject.ts'
import type { OptionValue } from '../src/value/optionValue.ts'
import { parseJson } from '../src/value/parseJson.ts'
import { printJson } from '../src/value/printJson.ts'
import { unsendableReason } from '../src/value/unsendable.ts'
import type { PortalControl } from './portalControl.ts'
import { expect, test } from './test.ts'

/** What the portal can store: it sends no text that is no text. */
const kinds = everyKind.filter((value) => value !== null && unsendableReason(value) === undefined)

const schema = {
  properties: Object.fromEntries([
    ...everyControl.map(([title, words]) => [title, { ...words, title }]),
    ['another', { type: 'string', title: 'Another' }],
  ]),
}

async function storedValues(portal: PortalControl): Promise<ReadonlyMap<string, OptionValue>> {
  const parsed = parseJson(await portal.optionsText())
  if (!parsed.ok || typeof parsed.value !== 'object' || parsed.value === null) throw new Error('No options')
  return new Map(entriesOf(parsed.value as Parameters<typeof entriesOf>[0]))
}

test.use({ schema })

for (const offset of [0, 13]) {
  test(`a value of the wrong kind under each control is shown, kept and mended (${offset})`, async ({
    settings,
    portal,
  }) => {
    const stored = new Map(
      everyControl.map(([title], index) => [title, kinds[(index * 5 + offset) % kinds.length] ?? 0]),
    )
    await portal.setOptions(printJson(objectOf([...stored, ['another', 'a']])))
    const before = await portal.optionsText()
    await settings.open()
    for (const [title] of everyControl) await expect(settings.setting(title)).toBeAttached()
    await settings.type('Another', 'b')
    await settings.save(1)
    expect(await portal.optionsText()).toBe(before.replace('"another":"a"', '"another":"b"'))
    console.log([...stored].map(([k, v]) => `${k} ${printJson(v).slice(0, 60)}`).join('\n'))
  })
}
