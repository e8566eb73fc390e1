/**
 * Makes sure there is an nginx to test deploy/ with: finds one, or else installs one with apt-get. Where neither
 * works the tests are left out, but in CI: there it exits with 1.
 */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { installWithApt } from './installing.mjs'

const { module } = await runnerImport(fileURLToPath(new URL('./findNginx.ts', import.meta.url)))
const { findNginx } = module

if (findNginx() === undefined) installWithApt(['nginx'], 'No nginx found: installing the Debian package…')

const nginx = findNginx()
if (nginx === undefined) {
  console.error('No nginx: the tests of deploy/ are left out. Install nginx, or set NGINX_PATH.')
  if (process.env.CI) process.exitCode = 1
} else {
  console.log(`nginx: ${nginx.path}`)
}
