import { expect, test } from 'vitest'
import { portInUse, portsFromEnvironment } from './ports.ts'

test('reads the ports, with defaults for what is missing or no port', () => {
  expect(portsFromEnvironment({})).toEqual({ portal: 5170, app: 5171 })
  expect(portsFromEnvironment({ PORTAL_PORT: '6000', APP_PORT: 'x' })).toEqual({ portal: 6000, app: 5171 })
})

test('names the port and the variable', () => {
  expect(portInUse(5170, 'PORTAL_PORT')).toContain('5170')
  expect(portInUse(5170, 'PORTAL_PORT')).toContain('PORTAL_PORT')
})
