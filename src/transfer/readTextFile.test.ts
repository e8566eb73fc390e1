import { expect, test } from 'vitest'
import { columnLimitBytes } from '../save/storeSize.ts'
import { readTextFile } from './readTextFile.ts'

test('the byte order mark is no part of the text', async () => {
  expect(await readTextFile(new Blob(['\ufeffключ=1\r\n']))).toEqual({ ok: true, text: 'ключ=1\r\n' })
})

test('what is not UTF-8 is refused, and so is what is too large', async () => {
  expect(await readTextFile(new Blob([new Uint8Array([0xff, 0xfe, 0x61, 0])]))).toEqual({
    ok: false,
    problem: 'not-utf8',
  })
  expect(await readTextFile(new Blob(['x'.repeat(columnLimitBytes + 1)]))).toEqual({
    ok: false,
    problem: 'too-large',
  })
})

test('a file that is gone meanwhile is told', async () => {
  const gone = new Blob(['x'])
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
  expect(await readTextFile(gone)).toEqual({ ok: false, problem: 'unreadable' })
})
