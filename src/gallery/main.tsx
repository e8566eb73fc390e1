import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import english from '../messages/catalogues/en.json'
import { addEnglish } from '../messages/translation.ts'
import { Gallery } from './Gallery.tsx'
import { SettingControls } from './SettingControls.tsx'
import { showStates } from './showStates.ts'
import '../styles/tokens.css'
import '../styles/controls.css'
import '../styles/surfaces.css'
import '../styles/app.css'
import '../styles/contrast.css'
import './gallery.css'

addEnglish(english)
showStates(document)
const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>{location.search === '?settings' ? <SettingControls /> : <Gallery />}</StrictMode>,
  )
}
