import '../shared/painted.ts'
import { createRoot } from 'react-dom/client'
import { middleOf, offer, textOf } from '../shared/offer.ts'
import { rowsOf } from '../shared/rows.ts'
import { AgGridPeer } from './AgGridPeer.tsx'
import '../shared/page.css'

const body = '.ag-center-cols-container'
const firstValue = `${body} [row-index="0"] [col-id="value"]`

offer({
  render: (root, options) => createRoot(root).render(<AgGridPeer rows={rowsOf(options)} />),
  shows({ count, rows, value }) {
    if (document.querySelector(`[aria-rowcount="${count + 1}"]`) === null) return false
    if (value !== undefined && textOf(firstValue) !== value) return false
    return rows.every(([index, key]) => textOf(`${body} [row-index="${index}"] [col-id="key"]`) === key)
  },
  scroller: () => document.querySelector('.ag-body-viewport'),
  valueCell: () => middleOf(firstValue),
})
