import '../shared/painted.ts'
import { english } from '../../../src/messages/translation.ts'
import { createStore } from '../../../src/state/store.ts'
import { middleOf, offer, textOf } from '../shared/offer.ts'
import { renderApp } from '../shared/ownApp.tsx'

// As the app does while it waits for its portal.
english.say('count.options', { count: 1000 })

const firstValue = '[aria-rowindex="2"] [data-column="value"] .value'

function hasEditor(): boolean {
  return document.querySelector('[data-editor]') !== null
}

offer({
  render: (root, options) => renderApp(root, options, createStore(english)),
  shows({ count, rows, value }) {
    if (document.querySelector(`.grid[aria-rowcount="${count + 1}"]`) === null) return false
    // The open editor's own text is no committed value.
    if (value !== undefined && (hasEditor() || textOf(firstValue) !== value)) return false
    return rows.every(([index, key]) => textOf(`[aria-rowindex="${index + 2}"] [data-column="key"]`) === key)
  },
  scroller: () => document.querySelector('.grid'),
  valueCell: () => middleOf(firstValue),
})
