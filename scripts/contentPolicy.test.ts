import { describe, expect, it } from 'vitest'
import { cloudPortals, hostHeaders, hostPolicy, pagePolicy } from './contentPolicy.ts'

function sources(policy: string, directive: string): string[] | undefined {
  const found = policy.split('; ').find((part) => part.startsWith(`${directive} `))
  return found?.split(' ').slice(1)
}

describe('pagePolicy', () => {
  it('runs and shows the page’s own files only', () => {
    for (const directive of ['script-src', 'style-src', 'img-src']) {
      expect(sources(pagePolicy, directive)).toEqual(["'self'"])
    }
    expect(sources(pagePolicy, 'default-src')).toEqual(["'none'"])
    expect(pagePolicy).not.toContain('unsafe')
  })

  it('says nothing that browsers ignore in a page', () => {
    expect(pagePolicy).not.toContain('frame-ancestors')
  })

  it('calls portals by https only, but for one on this machine', () => {
    expect(sources(pagePolicy, 'connect-src')).toEqual(['https:', 'http://localhost:*'])
  })
})

describe('hostPolicy', () => {
  it('calls its portals, and lets them frame it', () => {
    const portals = [...cloudPortals, 'https://portal.example.com']
    const policy = hostPolicy(portals)
    expect(sources(policy, 'connect-src')).toEqual(portals)
    expect(sources(policy, 'frame-ancestors')).toEqual(portals)
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
