import { ensureSyntaxTree, foldEffect, syntaxTree, unfoldAll } from '@codemirror/language'
import type { StateEffect } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'

/** How long the text may be read before it is folded, in milliseconds; what is not read by then stays open. */
const readingLimit = 1000

/**
 * Folds each list and object that stands directly in the outermost one: what is left is its outline.
 *
 * Those on a single line stay as they are.
 */
export function foldParts(view: EditorView): void {
  const { doc } = view.state
  const tree = ensureSyntaxTree(view.state, doc.length, readingLimit) ?? syntaxTree(view.state)
  const outermost = tree.topNode.firstChild
  if (outermost === null) return
  const effects: StateEffect<unknown>[] = []
  for (let part = outermost.firstChild; part !== null; part = part.nextSibling) {
    const value = part.name === 'Property' ? part.lastChild : part
    if (value === null || (value.name !== 'Object' && value.name !== 'Array')) continue
    if (doc.lineAt(value.from).number === doc.lineAt(value.to).number) continue
    effects.push(foldEffect.of({ from: value.from + 1, to: value.to - 1 }))
  }
  unfoldAll(view)
  view.dispatch({ effects })
}
