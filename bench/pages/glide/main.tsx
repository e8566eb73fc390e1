import '../shared/painted.ts'
import { createRoot } from 'react-dom/client'
import { offer } from '../shared/offer.ts'
import { rowsOf } from '../shared/rows.ts'
import { drawn, forgetDrawn, stopWatching } from './drawnTexts.ts'
import { GlidePeer } from './GlidePeer.tsx'
import { committed } from './committed.ts'
import '@glideapps/glide-data-grid/dist/index.css'
import '../shared/page.css'

offer({
  render: (root, options) => createRoot(root).render(<GlidePeer rows={rowsOf(options)} />),
  shows({ count, rows, value }) {
    const isShown =
      committed.rows === count &&
      rows.every(([, key]) => drawn.has(key)) &&
      (value === undefined || drawn.has(value))
    if (isShown) stopWatching()
    return isShown
  },
  scroller: () => document.querySelector('.dvn-scroller'),
  valueCell() {
    const box = document.querySelector('canvas[data-testid="data-grid-canvas"]')?.getBoundingClientRect()
    if (box === undefined) throw new Error('There is no canvas')
    return { x: box.x + 620, y: box.y + 65 }
  },
  forget: forgetDrawn,
})
