import { start } from './start.tsx'
import '../styles/tokens.css'
import '../styles/controls.css'
import '../styles/surfaces.css'
import '../styles/app.css'
import '../styles/grid.css'
import '../styles/small.css'
import '../styles/contrast.css'

// The newest feature that the app needs. Without it, the page goes on saying which browsers have it.
if (CSS.supports('selector(:popover-open)')) start()
