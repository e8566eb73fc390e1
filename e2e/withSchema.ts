/** A settings schema: its text as it is, or what is to be written as JSON. */
export type SchemaSource = string | object

/** Where the page finds its schema, from where the page is. */
export const schemaPath = 'options.schema.json'

/** The app's files with a page that names a settings schema at this address, whether it is there or not. */
export function withSchemaLink(
  files: Readonly<Record<string, Uint8Array>>,
  href: string,
): Record<string, Uint8Array> {
  const page = new TextDecoder().decode(files['index.html'])
  // Before one that the page has of its own.
  const linked = page.replace('<head>', () => `<head>\n    <link rel="options-schema" href="${href}">`)
  if (linked === page) throw new Error('The page has no head to put a link into.')
  return { ...files, 'index.html': new TextEncoder().encode(linked) }
}

/** The app's files with a settings schema beside the page that names it, as a vendor's folder has them. */
export function withSchema(
  files: Readonly<Record<string, Uint8Array>>,
  schema: SchemaSource,
): Record<string, Uint8Array> {
  const text = typeof schema === 'string' ? schema : JSON.stringify(schema)
  return { ...withSchemaLink(files, schemaPath), [schemaPath]: new TextEncoder().encode(text) }
}
