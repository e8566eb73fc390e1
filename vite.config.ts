import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { localPortal } from './local-portal/plugin.ts'

export default defineConfig({
  base: './',
  plugins: [react(), localPortal()],
  build: { target: 'es2023', sourcemap: true },
})
