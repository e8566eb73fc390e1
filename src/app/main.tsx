import { start } from './start.tsx'
import '../styles/tokens.css'
import '../styles/controls.css'
import '../styles/surfaces.css'
import '../styles/app.css'
import '../styles/grid.css'
import '../styles/small.css'
import '../styles/contrast.css'

// The newest of what the app needs. Without them, the page goes on saying which browsers have them.
if (CSS.supports('selector(:popover-open)') && CSS.supports('color', 'light-dark(red, red)')) start()
