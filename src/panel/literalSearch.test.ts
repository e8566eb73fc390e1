import { getSearchQuery, SearchQuery, setSearchQuery } from '@codemirror/search'
import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { literalSearch } from './literalSearch.ts'

test.each([
  ['\\n', '["a\\nb\n"]', 3],
  ['\\r', '\\r', 0],
  ['a\\\\', 'xa\\\\', 1],
])('%j is searched for literally', (search, doc, offset) => {
  const state = EditorState.create({ doc, extensions: literalSearch })
  // What CodeMirror's panel makes of its fields: a query that is not literal.
  const typed = new SearchQuery({ search, replace: '\\r' })
  const query = getSearchQuery(state.update({ effects: setSearchQuery.of(typed) }).state)
  const found = query.getCursor(state.doc).next()
  expect(found).toMatchObject({ done: false, value: { from: offset } })
  expect(query).toMatchObject({ search, replace: '\\r', literal: true })
})
