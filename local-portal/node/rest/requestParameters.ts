import { isIntegerKey } from '../php/arrayKey.ts'
import { formDecode } from '../php/formDecode.ts'
import { jsonDecode } from '../php/jsonDecode.ts'
import { isPhpArray, type PhpArray } from '../php/phpValue.ts'

/** The parts of an HTTP request that carry parameters. */
export interface ParameterSource {
  readonly httpMethod: string
  /** The query string, without its question mark. */
  readonly search: string
  readonly contentType: string
  readonly body: Uint8Array
}

/**
 * The parameters of a REST call: those of the address, overlaid by those of the body.
 *
 * A JSON body that PHP cannot decode (bad UTF-8, a lone surrogate, too deep) counts as no body at all.
 *
 * @returns undefined for a JSON body that is no array, which stops PHP
 */
export function requestParameters(source: ParameterSource): PhpArray | undefined {
  const parameters = formDecode(source.search)
  if (source.httpMethod === 'POST') {
    const body = bodyParameters(source)
    if (body === undefined) return undefined
    for (const [key, value] of body) parameters.set(key, value)
  }
  parameters.delete('method')
  return renumbered(parameters)
}

function bodyParameters({ contentType, body }: ParameterSource): PhpArray | undefined {
  const type = contentType.replace(/;.*$/s, '').trim()
  if (type !== 'application/json') return formDecode(Buffer.from(body).toString('utf8'))
  const text = decodeUtf8(body)
  if (text === undefined) return new Map()
  const decoded = jsonDecode(text.replace(/^[ \t\n\r\0\v]+|[ \t\n\r\0\v]+$/g, ''))
  if (!decoded.ok) return new Map()
  return isPhpArray(decoded.value) ? decoded.value : undefined
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** PHP's `array_merge`, through which every request goes, numbers the integer keys anew. */
function renumbered(parameters: PhpArray): PhpArray {
  const result: PhpArray = new Map()
  let index = 0
  for (const [key, value] of parameters) {
    if (isIntegerKey(key)) {
      result.set(String(index), value)
      index += 1
    } else result.set(key, value)
  }
  return result
}
