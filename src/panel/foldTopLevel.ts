import { ensureSyntaxTree, foldEffect, syntaxTree, unfoldAll } from '@codemirror/language'
import type { StateEffect } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'

/** How long parsing may take; what is not parsed by then stays unfolded. */
const parseTimeoutMs = 1000

/**
 * Folds every list and object that is an item of the outermost one, so that its outline remains. Items on a single
 * line stay as they are.
 */
export function foldTopLevel(view: EditorView): void {
  const { doc } = view.state
  const tree = ensureSyntaxTree(view.state, doc.length, parseTimeoutMs) ?? syntaxTree(view.state)
  const outermost = tree.topNode.firstChild
  if (outermost === null) return
  const effects: StateEffect<unknown>[] = []
  for (let item = outermost.firstChild; item !== null; item = item.nextSibling) {
    const value = item.name === 'Property' ? item.lastChild : item
    if (value === null || (value.name !== 'Object' && value.name !== 'Array')) continue
    if (doc.lineAt(value.from).number === doc.lineAt(value.to).number) continue
    effects.push(foldEffect.of({ from: value.from + 1, to: value.to - 1 }))
  }
  unfoldAll(view)
  view.dispatch({ effects })
}
