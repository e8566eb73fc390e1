import { expect, test } from 'vitest'
import { readNginx } from './findNginx.ts'

test('finds the list of media types beside the configuration', () => {
  const printed =
    'nginx version: nginx/1.22.1\nconfigure arguments: --prefix=/usr --conf-path=/etc/nginx/nginx.conf -x'
  expect(readNginx('/usr/sbin/nginx', printed)).toEqual({
    path: '/usr/sbin/nginx',
    types: '/etc/nginx/mime.types',
  })
})

test('an nginx without a configuration is none to test with', () => {
  expect(
    readNginx('nginx', 'nginx version: nginx/1.22.1\nconfigure arguments: --prefix=/usr'),
  ).toBeUndefined()
})
