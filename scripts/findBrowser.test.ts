import { describe, expect, it } from 'vitest'
import { browserPlaces, searchBrowser, type Machine } from './findBrowser.ts'

const OWN = '/home/me/.cache/ms-playwright/chromium/chrome'
const linux: Machine = { platform: 'linux', env: {}, own: OWN }

function only(...paths: string[]) {
  return (path: string) => paths.includes(path)
}

describe('searchBrowser', () => {
  it('takes CHROMIUM_PATH before everything else', () => {
    const machine = { ...linux, env: { CHROMIUM_PATH: '/opt/mine/chrome' } }
    expect(searchBrowser(machine, () => true)).toEqual({ executablePath: '/opt/mine/chrome' })
  })

  it('passes over a CHROMIUM_PATH that is empty or leads nowhere', () => {
    const gone = { ...linux, env: { CHROMIUM_PATH: '/gone' } }
    const empty = { ...linux, env: { CHROMIUM_PATH: '' } }
    expect(searchBrowser(gone, only(OWN))).toEqual({ executablePath: OWN })
    expect(searchBrowser(empty, () => true)).toEqual({ executablePath: OWN })
  })

  it("prefers Playwright's own Chromium to an installed one", () => {
    expect(searchBrowser(linux, only('/usr/bin/chromium', OWN))).toEqual({ executablePath: OWN })
  })

  it('does without a Chromium of Playwright’s own', () => {
    const machine = { ...linux, own: undefined }
    expect(searchBrowser(machine, only('/usr/bin/chromium'))).toEqual({ executablePath: '/usr/bin/chromium' })
  })

  it('prefers Chrome to Chromium and Chromium to Edge', () => {
    const edge = '/usr/bin/microsoft-edge'
    expect(searchBrowser(linux, only(edge, '/usr/bin/chromium-browser', '/usr/bin/google-chrome'))).toEqual({
      executablePath: '/usr/bin/google-chrome',
    })
    expect(searchBrowser(linux, only(edge, '/usr/bin/chromium-browser'))).toEqual({
      executablePath: '/usr/bin/chromium-browser',
    })
    expect(searchBrowser(linux, only(edge))).toEqual({ executablePath: edge })
  })

  it('finds nothing where nothing exists', () => {
    expect(searchBrowser(linux, () => false)).toBeUndefined()
  })
})

describe('browserPlaces', () => {
  it('looks in the Applications folders of the machine and of the user on a Mac', () => {
    const places = browserPlaces({ platform: 'darwin', env: { HOME: '/Users/me' }, own: undefined })
    expect(places).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
    expect(places).toContain('/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium')
  })

  it('looks in the program folders that Windows names', () => {
    const env = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local' }
    const places = browserPlaces({ platform: 'win32', env, own: undefined })
    expect(places).toEqual([
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Users\\me\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\Users\\me\\AppData\\Local\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Users\\me\\AppData\\Local\\Microsoft\\Edge\\Application\\msedge.exe',
    ])
  })
})
