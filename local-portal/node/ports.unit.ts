import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { claimPort, portInUse, portsFromEnvironment } from './ports.ts'

test('reads the ports, with defaults for what is missing or no port', () => {
  expect(portsFromEnvironment({})).toEqual({ portal: 5170, app: 5171 })
  expect(portsFromEnvironment({ PORTAL_PORT: '6000', APP_PORT: 'x' })).toEqual({ portal: 6000, app: 5171 })
  expect(portsFromEnvironment({ PORTAL_PORT: '', APP_PORT: '65536' })).toEqual({ portal: 5170, app: 5171 })
  expect(portsFromEnvironment({ PORTAL_PORT: '0', APP_PORT: '0' })).toEqual({ portal: 0, app: 0 })
})

test('a port is claimed for 0, and refused when it is taken', async () => {
  const port = await claimPort(0)
  expect(port).toBeGreaterThan(1023)
  expect(await claimPort(port ?? 0)).toBe(port)
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  expect(await claimPort(port ?? 0)).toBeUndefined()
  server.close()
})

test('names the port and the variable', () => {
  expect(portInUse(5170, 'PORTAL_PORT')).toBe(
    'Port 5170 is in use: stop what uses it, or set PORTAL_PORT to another port.',
  )
})
