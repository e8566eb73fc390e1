import { expect, test, vi } from 'vitest'
import { partOf } from './loadPart.ts'

const module = { Part: 'the part' }

test('a part is taken out of its module', async () => {
  const load = partOf(
    async () => module,
    ({ Part }) => Part,
  )
  expect(await load(0)).toBe('the part')
})

test('a failed load is reported, and tried again', async () => {
  const load = vi
    .fn<() => Promise<typeof module>>()
    .mockRejectedValueOnce(new TypeError('Importing a module script failed.'))
    .mockResolvedValue(module)
  const part = partOf(load, ({ Part }) => Part)
  await expect(part(0)).rejects.toThrow('Importing a module script failed.')
  expect(await part(1)).toBe('the part')
})
