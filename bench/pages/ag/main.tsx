import '../shared/painted.ts'
import { createRoot } from 'react-dom/client'
import { middleOf, offer, textOf } from '../shared/offer.ts'
import { rowsOf } from '../shared/rows.ts'
import { AgGridPeer } from './AgGridPeer.tsx'
import '../shared/page.css'

const firstValue = '.ag-row[row-index="0"] [col-id="value"]'

offer({
  render: (root, options) => createRoot(root).render(<AgGridPeer rows={rowsOf(options)} />),
  shows({ count, rows, value }) {
    if (document.querySelector(`[role="grid"][aria-rowcount="${count + 1}"]`) === null) return false
    if (value !== undefined && textOf(firstValue) !== value) return false
    return rows.every(([index, key]) => textOf(`.ag-row[row-index="${index}"] [col-id="key"]`) === key)
  },
  scroller: () => document.querySelector('.ag-grid-viewport'),
  valueCell: () => middleOf(firstValue),
})
