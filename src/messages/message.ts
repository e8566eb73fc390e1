import type { Direction } from './language.ts'

/** A text with `{name}` placeholders, or one such text per plural form of its `{count}`. */
export type Message = string | PluralMessage
export type PluralMessage = { readonly [form in Intl.LDMLPluralRule]?: string } & { readonly other: string }

/** Fills a message in. */
export type FormatMessage = (message: Message, params?: Readonly<Record<string, string | number>>) => string

/** Keeps a text's own direction inside a sentence that runs the other way, and the sentence's order around it. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`
}

/**
 * Fills messages in as one locale writes numbers and plurals.
 *
 * @param locale BCP 47 tag
 * @param direction where sentences run right to left, keys and values in them are isolated
 */
export function messageFormat(locale: string, direction: Direction): FormatMessage {
  let plurals: Intl.PluralRules | undefined
  let numbers: Intl.NumberFormat | undefined

  // Made when first needed: the browser takes some 20 ms for it.
  function formOf(count: number): Intl.LDMLPluralRule {
    plurals ??= new Intl.PluralRules(locale)
    return plurals.select(count)
  }

  function written(number: number): string {
    numbers ??= new Intl.NumberFormat(locale)
    return numbers.format(number)
  }

  return (message, params = {}) => {
    const text =
      typeof message === 'string' ? message : (message[formOf(Number(params['count']))] ?? message.other)
    if (!text.includes('{')) return text
    return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const param = params[name]
      if (param === undefined) return placeholder
      if (typeof param === 'number') return written(param)
      return direction === 'rtl' ? isolated(param) : param
    })
  }
}
