import { isPhpArray, type PhpArray, type PhpValue } from '../php/phpValue.ts'
import { argumentNull, notCountable, type RestCrash, type RestError } from './restError.ts'

/**
 * The options a `set` is asked to write: the parameter `options`, or without it every parameter there is.
 *
 * An empty array is a 400, anything else that is not an array stops PHP.
 */
export function optionsToSet(
  query: PhpArray,
): { readonly kind: 'options'; readonly options: PhpArray } | RestError | RestCrash {
  const options = query.get('options') ?? query
  if (!isPhpArray(options)) return notCountable(typeName(options))
  if (options.size === 0) return argumentNull('options')
  return { kind: 'options', options }
}

function typeName(value: PhpValue): string {
  switch (typeof value) {
    case 'bigint':
      return 'int'
    case 'number':
      return 'float'
    case 'boolean':
      return String(value)
    default:
      return 'string'
  }
}
