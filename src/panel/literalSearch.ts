import { search, SearchQuery, setSearchQuery } from '@codemirror/search'
import { EditorState, type Extension, type StateEffect } from '@codemirror/state'

/**
 * Search and replace that takes what is typed as it reads, but for regular expressions.
 *
 * CodeMirror's own panel reads `\n` as a line break, whatever it is told: it would not find the `\n` of a JSON
 * string, and could put a `\r` into the text.
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
