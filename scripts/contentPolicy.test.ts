import { describe, expect, it } from 'vitest'
import { cloudPortals, hostHeaders, hostPolicy, pagePolicy, portalsFromEnvironment } from './contentPolicy.ts'

function sources(policy: string, directive: string): string[] | undefined {
  const found = policy.split('; ').find((part) => part.startsWith(`${directive} `))
  return found?.split(' ').slice(1)
}

describe('pagePolicy', () => {
  it('runs and shows the page’s own files only', () => {
    for (const directive of ['script-src', 'style-src', 'img-src']) {
      expect(sources(pagePolicy(), directive)).toEqual(["'self'"])
    }
    expect(sources(pagePolicy(), 'default-src')).toEqual(["'none'"])
    expect(pagePolicy()).not.toContain('unsafe')
  })

  it('says nothing that browsers ignore in a page', () => {
    expect(pagePolicy()).not.toContain('frame-ancestors')
  })

  it('calls portals by https only, but for one that serves the app, and one on this machine', () => {
    expect(sources(pagePolicy(), 'connect-src')).toEqual(["'self'", 'https:', 'http://localhost:*'])
  })

  it('calls other portals at plain http if they are named at build', () => {
    expect(sources(pagePolicy(['http://portal.test']), 'connect-src')).toContain('http://portal.test')
  })
})

describe('hostPolicy', () => {
  it('calls its portals and its own site, and lets them frame it', () => {
    const portals = [...cloudPortals, 'https://portal.example.com']
    const policy = hostPolicy(portals)
    expect(sources(policy, 'connect-src')).toEqual(["'self'", ...portals])
    expect(sources(policy, 'frame-ancestors')).toEqual(["'self'", ...portals])
    expect(policy).not.toContain('unsafe')
  })
})

describe('cloudPortals', () => {
  it('are subdomains, each by https', () => {
    for (const portal of cloudPortals) expect(portal).toMatch(/^https:\/\/\*\.bitrix24\.[a-z]+(?:\.[a-z]+)?$/)
  })

  it('hold the zones of two parts', () => {
    expect(cloudPortals).toContain('https://*.bitrix24.com.br')
    expect(cloudPortals).toContain('https://*.bitrix24.com.tr')
  })
})

describe('hostHeaders', () => {
  it('lend no feature that the portal’s frame offers', () => {
    const permissions = hostHeaders(cloudPortals)['Permissions-Policy']?.split(', ')
    for (const offered of ['geolocation', 'microphone', 'camera', 'autoplay']) {
      expect(permissions).toContain(`${offered}=()`)
    }
  })
})

describe('portalsFromEnvironment', () => {
  it('reads addresses with blanks between', () => {
    expect(portalsFromEnvironment({})).toEqual([])
    expect(portalsFromEnvironment({ OWN_PORTALS: ' http://a.test  https://b.test:8443 ' })).toEqual([
      'http://a.test',
      'https://b.test:8443',
    ])
  })

  it.each(['portal.test', 'http://a.test/path', 'http://a.test;script-src *', "'unsafe-inline'"])(
    'refuses %s, which is no address of a portal',
    (OWN_PORTALS) => {
      expect(() => portalsFromEnvironment({ OWN_PORTALS })).toThrow('OWN_PORTALS takes addresses')
    },
  )
})
