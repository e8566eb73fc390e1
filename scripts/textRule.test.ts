import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'text-rule-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The lines of a component that the rule complains of, from 1. */
function complaints(lines: readonly string[]): number[] {
  const file = join(folder, 'Part.tsx')
  const config = join(folder, 'oxlint.json')
  writeFileSync(file, lines.join('\n'))
  writeFileSync(
    config,
    JSON.stringify({
      jsPlugins: [join(import.meta.dirname, 'textRule.mjs')],
      rules: { 'text/own-element': 'error' },
    }),
  )
  const { stdout } = spawnSync('npx', ['oxlint', '-c', config, '--format', 'unix', file], {
    encoding: 'utf8',
  })
  return [...stdout.matchAll(/Part\.tsx:(\d+):.*own-element/g)].map(([, line]) => Number(line))
}

test('a text needs an element of its own, unless it is all that an element holds', () => {
  expect(
    complaints([
      'export const a = <p>{say("only")}</p>',
      'export const b = <p>only</p>',
      'export const c = <p>{x ? say("one") : say("other")}</p>',
      'export const d = <p><b>one</b>{x && <i>two</i>}{list.map(draw)}</p>',
      'export const e = <p>{say("one")}<b>two</b></p>',
      'export const f = <p><b>one</b> two</p>',
      'export const g = <p><b>one</b>{x && say("two")}</p>',
      'export const h = <p><b>one</b>{`two`}</p>',
      'export const i = <p><b>one</b>{text}</p>',
      'export const j = <>{say("one")}</>',
      'export const k = <Frame>{say("one")}</Frame>',
      'export const l = <Button>{say("one")}</Button>',
      'export function Part() { return say("one") }',
      'export function part() { return say("one") }',
    ]),
  ).toEqual([5, 6, 7, 8, 9, 10, 11, 13])
})
