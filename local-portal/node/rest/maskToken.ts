import { formDecode } from '../php/formDecode.ts'
import { jsonDecode } from '../php/jsonDecode.ts'
import { jsonText } from '../php/jsonEncode.ts'

const mask = '***'
const tokenMember = /("(?:auth|access_token)"\s*:\s*)"[0-9A-Za-z._-]+"/g

/**
 * The parameters of a body as JSON text, with the token masked and everything else as it was sent.
 *
 * @param text the body
 * @param tokens the tokens that must not show
 */
export function maskBody(text: string, contentType: string, tokens: (token: string) => boolean): string {
  if (text === '') return '{}'
  if (!contentType.startsWith('application/json')) {
    const parameters = formDecode(text)
    for (const name of ['auth', 'access_token']) if (parameters.has(name)) parameters.set(name, mask)
    return parameters.size === 0 ? '{}' : jsonText(parameters)
  }
  if (!jsonDecode(text).ok && !isJson(text)) return JSON.stringify(text)
  return text.replace(tokenMember, (member, head: string) => {
    const token = member.slice(head.length + 1, -1)
    return tokens(token) ? `${head}"${mask}"` : member
  })
}

/** The parameters of an address, with the token masked. */
export function maskSearch(search: URLSearchParams): Record<string, string> {
  const shown: Record<string, string> = {}
  for (const [name, value] of search) {
    shown[name] = name === 'auth' || name === 'access_token' ? mask : value
  }
  return shown
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
