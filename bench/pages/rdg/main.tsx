import '../shared/painted.ts'
import { createRoot } from 'react-dom/client'
import { middleOf, offer, textOf } from '../shared/offer.ts'
import { rowsOf } from '../shared/rows.ts'
import { DataGridPeer } from './DataGridPeer.tsx'
import 'react-data-grid/lib/styles.css'
import '../shared/page.css'
import './rdg.css'

const firstValue = '[aria-rowindex="2"] [aria-colindex="3"]'

offer({
  render: (root, options) => createRoot(root).render(<DataGridPeer rows={rowsOf(options)} />),
  shows({ count, rows, value }) {
    if (document.querySelector(`[role="grid"][aria-rowcount="${count + 1}"]`) === null) return false
    if (value !== undefined && textOf(firstValue) !== value) return false
    return rows.every(([index, key]) => textOf(`[aria-rowindex="${index + 2}"] [aria-colindex="1"]`) === key)
  },
  scroller: () => document.querySelector('[role="grid"]'),
  valueCell: () => middleOf(firstValue),
})
