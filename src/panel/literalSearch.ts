import { search, SearchQuery, setSearchQuery } from '@codemirror/search'
import { EditorState, type Extension, type StateEffect } from '@codemirror/state'

/**
 * Search and replace that take what is typed literally, unless it is a regular expression.
 *
 * CodeMirror's own panel always treats `\n` as a line break: it would not find the `\n` in a JSON string, and could
 * insert a `\r` into the text.
 */
export const literalSearch: Extension = [
  search({ top: true, literal: true }),
  EditorState.transactionFilter.of((transaction) => {
    const { effects, docChanged } = transaction
    if (docChanged || !effects.some(isEscaped)) return transaction
    return { effects: effects.map(asLiteral) }
  }),
]

function isEscaped(effect: StateEffect<unknown>): boolean {
  return effect.is(setSearchQuery) && !effect.value.literal
}

function asLiteral(effect: StateEffect<unknown>): StateEffect<unknown> {
  if (!effect.is(setSearchQuery)) return effect
  const { search: text, replace, caseSensitive, regexp, wholeWord } = effect.value
  return setSearchQuery.of(
    new SearchQuery({ search: text, replace, caseSensitive, regexp, wholeWord, literal: true }),
  )
}
