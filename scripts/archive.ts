import { zipSync } from 'fflate'

// Zip times carry no time zone: fflate writes the local fields of the date, so these must be local too.
const STAMP = new Date(2000, 0, 1, 12)

/**
 * Packs a built app as the archive Bitrix24 takes for a static application: source maps and compressed files left
 * out, the same bytes for the same files in whatever order they come.
 *
 * @param files - contents by path inside the app, with `/` between folders
 * @throws Error when the app has no index.html at its root, or when that refers to files from the root of
 *   the server, which Bitrix24 does not serve the app from
 */
export function archive(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const page = files.get('index.html')
  if (page === undefined) throw new Error('The app has no index.html at its root.')
  const rooted = /\b(?:src|href)\s*=\s*["']?(\/[^\s"'>]*)/i.exec(new TextDecoder().decode(page))
  if (rooted) throw new Error(`index.html refers to ${rooted[1]}; its paths must be relative.`)

  const packed = [...files]
    .filter(([path]) => !/\.(?:map|gz|br)$/.test(path))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return zipSync(Object.fromEntries(packed), { level: 9, mtime: STAMP })
}
