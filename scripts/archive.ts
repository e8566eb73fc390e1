import { strToU8, zipSync } from 'fflate'

// Zip times carry no time zone: fflate writes the local fields of the date, so these must be local too.
const STAMP = new Date(2000, 0, 1, 12)

/** The files of a built app by their paths in it, with `/` between folders. */
type Files = ReadonlyMap<string, Uint8Array>

/**
 * Packs a built app as the archive Bitrix24 takes for a static application: source maps and compressed files left
 * out, the same bytes for the same files in whatever order they come.
 *
 * @throws {Error} when the app has no index.html at its root, or when that refers to files from the root of
 *   the server, which Bitrix24 does not serve the app from
 */
export function archive(files: Files): Uint8Array {
  return pack(files, '')
}

/**
 * Packs a built app as a folder `settings/`, to be unpacked beside the page of another app. Compressed files are left
 * out too: who changes a file of the folder would go on serving what it was.
 *
 * @throws {Error} as {@link archive} does
 */
export function folderArchive(files: Files): Uint8Array {
  return pack(files, 'settings/')
}

/** The file of the schema beside index.html. */
export const schemaFile = 'options.schema.json'

/** A built app with this settings schema: the file, and a link to it in index.html. */
export function withSchema(files: Files, schema: Uint8Array): Files {
  const page = new TextDecoder().decode(files.get('index.html'))
  if (/<link[^>]*\boptions-schema\b/i.test(page)) throw new Error('index.html names a schema already.')
  if (!page.includes('</head>')) throw new Error('index.html has no head to name the schema in.')
  const linked = page.replace('</head>', `  <link rel="options-schema" href="${schemaFile}">\n  </head>`)
  return new Map([...files, [schemaFile, schema], ['index.html', strToU8(linked)]])
}

function pack(files: Files, folder: string): Uint8Array {
  const page = files.get('index.html')
  if (page === undefined) throw new Error('The app has no index.html at its root.')
  const rooted = /\b(?:src|href)\s*=\s*["']?(\/[^\s"'>]*)/i.exec(new TextDecoder().decode(page))
  if (rooted) throw new Error(`index.html refers to ${rooted[1]}; its paths must be relative.`)

  const packed = [...files]
    .filter(([path]) => !/\.(?:map|gz|br)$/.test(path))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, bytes]) => [folder + path, bytes] as const)
  return zipSync(Object.fromEntries(packed), { level: 9, mtime: STAMP })
}
