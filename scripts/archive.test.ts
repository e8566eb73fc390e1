import { strFromU8, strToU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { archive, folderArchive, withSchema } from './archive.ts'

const PAGE = '<script src="./assets/app.js"></script><link href="https://example.com/">'

function app(extra: Record<string, string> = {}) {
  const files = { 'index.html': PAGE, 'assets/app.js': 'run()', 'assets/app.js.map': '{}', ...extra }
  return new Map(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))
}

describe('archive', () => {
  it('keeps index.html at the root and the folders under it', () => {
    const unpacked = unzipSync(archive(app()))
    expect(Object.keys(unpacked)).toEqual(['assets/app.js', 'index.html'])
    expect(unpacked['index.html']).toEqual(strToU8(PAGE))
  })

  it('leaves source maps and compressed files out', () => {
    const files = app({ 'index.html.gz': '', 'assets/app.js.gz': '', 'assets/app.js.br': '' })
    expect(Object.keys(unzipSync(archive(files)))).toEqual(['assets/app.js', 'index.html'])
  })

  it('gives the same bytes for the same files in another order', () => {
    const files = app({ 'favicon.svg': '<svg/>' })
    expect(archive(new Map([...files].toReversed()))).toEqual(archive(files))
  })

  it('gives bytes that do not depend on when or where they are made', () => {
    // 2000-01-01 12:00:00 in the form of a zip header: the time at byte 10, the date at byte 12.
    const header = new DataView(archive(app()).buffer)
    expect(header.getUint16(10, true)).toBe(12 << 11)
    expect(header.getUint16(12, true)).toBe((20 << 9) | (1 << 5) | 1)
  })

  it('refuses an app without index.html at its root', () => {
    const files = new Map([['app/index.html', strToU8(PAGE)]])
    expect(() => archive(files)).toThrow('no index.html at its root')
  })

  it('refuses a page that takes files from the root of the server', () => {
    const files = app({ 'index.html': '<script src="/assets/app.js"></script>' })
    expect(() => archive(files)).toThrow('refers to /assets/app.js')
  })
})

describe('folderArchive', () => {
  it('keeps everything in one folder, without source maps and compressed files', () => {
    const unpacked = unzipSync(folderArchive(app({ 'index.html.br': '' })))
    expect(Object.keys(unpacked)).toEqual(['settings/assets/app.js', 'settings/index.html'])
    expect(unpacked['settings/index.html']).toEqual(strToU8(PAGE))
  })

  it('refuses what cannot stand in a folder', () => {
    const files = app({ 'index.html': '<script src="/assets/app.js"></script>' })
    expect(() => folderArchive(files)).toThrow('refers to /assets/app.js')
  })
})

describe('withSchema', () => {
  const head = '<head>\n    <title>Options</title>\n  </head>'
  const schema = strToU8('{"title":"$& $1","properties":{}}')

  it('puts the file beside the page, and a link to it into its head', () => {
    const files = app({ 'index.html': head })
    const unpacked = unzipSync(archive(withSchema(files, schema)))
    expect(Object.keys(unpacked)).toEqual(['assets/app.js', 'index.html', 'options.schema.json'])
    expect(unpacked['options.schema.json']).toEqual(schema)
    expect(strFromU8(unpacked['index.html'] ?? new Uint8Array())).toBe(
      '<head>\n    <title>Options</title>\n    <link rel="options-schema" href="options.schema.json">\n  </head>',
    )
    expect(strFromU8(files.get('index.html') ?? new Uint8Array())).toBe(head)
  })

  it('gives the same bytes for the same schema', () => {
    const [one, other] = [schema, schema].map((bytes) =>
      folderArchive(withSchema(app({ 'index.html': head }), bytes)),
    )
    expect(one).toEqual(other)
  })

  it('refuses a page that names a schema already, or has no head', () => {
    const named = app({ 'index.html': '<head><link href="other.json" rel="options-schema"></head>' })
    expect(() => withSchema(named, schema)).toThrow('names a schema already')
    expect(() => withSchema(app(), schema)).toThrow('no head')
  })
})
