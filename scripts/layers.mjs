/**
 * The folders of `src/`, from the lowest to the highest: each may import those before it, and none after it.
 * A `pure` folder does not import React.
 */
export const layers = [
  { name: 'preferences', pure: true },
  { name: 'state', pure: true, except: ['src/state/useStore.ts'] },
  { name: 'value', pure: true },
  { name: 'messages' },
  { name: 'schema', pure: true },
  { name: 'ui' },
  { name: 'portal', pure: true },
  { name: 'options', pure: true },
  { name: 'draft', pure: true },
  { name: 'save', pure: true },
  { name: 'recovery', pure: true },
  { name: 'view', pure: true },
  { name: 'wording', pure: true },
  { name: 'grid' },
  { name: 'panel' },
  { name: 'transfer' },
  { name: 'settings' },
  { name: 'editor' },
  { name: 'app' },
  { name: 'gallery' },
]

const sdk = { group: ['@bitrix24/*'], message: 'Only src/portal/ imports the SDK.' }
const react = {
  group: ['react', 'react-dom', 'react/*'],
  message: 'State engines and pure parts do not import React.',
}

/** One override of oxlint's configuration for each folder of `src/`. */
export const layerOverrides = layers.map(({ name, pure = false, except = [] }, index) => {
  const above = layers.slice(index + 1).map((layer) => `**/${layer.name}/**`)
  const patterns = [
    ...(above.length === 0
      ? []
      : [{ group: above, message: `Folders import downwards only: ${name} stands below these.` }]),
    ...(name === 'portal' ? [] : [sdk]),
    ...(pure ? [react] : []),
  ]
  return {
    files: [`src/${name}/**`],
    excludeFiles: except,
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  }
})
