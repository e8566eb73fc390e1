import type { SchemaFile } from '../settings/schemaStatus.ts'

/** How long the file may take, before the options are shown without it. */
const schemaTimeoutMs = 5_000

/** The address of the settings schema that a page names; undefined where it names none. */
export function schemaAddress(page: Document): string | undefined {
  return page.querySelector<HTMLLinkElement>('link[rel~="options-schema"][href]')?.href
}

/** Fetches a settings schema. Never rejects. */
export async function fetchSchema(address: string, origin: string): Promise<SchemaFile> {
  if (new URL(address).origin !== origin) return { kind: 'not-fetched', reason: 'other-origin', address }
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(schemaTimeoutMs) })
    if (!answer.ok) return { kind: 'not-fetched', reason: 'not-found', address }
    return { kind: 'fetched', text: await answer.text(), address }
  } catch {
    return { kind: 'not-fetched', reason: 'unreachable', address }
  }
}
