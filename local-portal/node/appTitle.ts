/**
 * The name to show for an app that gives none, from its `package.json`: `displayName` as it stands, or
 * `name` made readable.
 */
export function appTitle(manifest: unknown): string | undefined {
  if (typeof manifest !== 'object' || manifest === null) return undefined
  if ('displayName' in manifest && typeof manifest.displayName === 'string' && manifest.displayName !== '') {
    return manifest.displayName
  }
  if (!('name' in manifest) || typeof manifest.name !== 'string') return undefined
  const words = manifest.name.replace(/^@[^/]*\//, '').replaceAll(/[-_.]+/g, ' ')
  return words === '' ? undefined : words.charAt(0).toUpperCase() + words.slice(1)
}
