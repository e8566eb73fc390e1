import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestPortal, type TestPortal, untimed } from '../testing/testPortal.ts'

const handler = 'http://localhost:5171/app/'

let local: TestPortal
beforeAll(async () => {
  local = await startTestPortal({ appName: 'Deal finder' })
})
afterAll(() => local.close())
beforeEach(() =>
  local.portal.changeSession({ user: 1, isAdmin: true, scope: ['placement'], installMode: true }),
)

/** Status and JSON of an answer, without its time. */
async function call(method: string, parameters: object = {}): Promise<readonly [number, unknown]> {
  const members = JSON.stringify(parameters).slice(1, -1)
  const answer = await local.call(method, members)
  return [answer.status, JSON.parse(untimed(answer))]
}

const bind = (parameters: object): ReturnType<typeof call> => call('placement.bind', parameters)

function argumentError(argument: string): readonly [number, unknown] {
  const error_description = `Argument '${argument}' is null or empty`
  return [400, { error: 'ERROR_ARGUMENT', error_description, argument }]
}

describe('placement.bind', () => {
  test('takes one handler for REST_APP_URI, also to move it', async () => {
    expect(await bind({ PLACEMENT: 'REST_APP_URI', HANDLER: handler })).toEqual([200, { result: true }])
    for (const again of [handler, `${handler}other/`]) {
      expect(await bind({ PLACEMENT: 'REST_APP_URI', HANDLER: again })).toEqual([
        400,
        { error: 'ERROR_PLACEMENT_MAX_COUNT', error_description: 'Placement max count: 1' },
      ])
    }
  })

  test('takes names in lower case', async () => {
    expect(await bind({ placement: 'rest_app_uri', handler })).toEqual([200, { result: true }])
    expect(await call('placement.get')).toMatchObject([
      200,
      { result: [{ placement: 'REST_APP_URI', handler }] },
    ])
  })

  test('takes other placements of the app’s permissions, each handler once', async () => {
    await local.portal.changeSession({ scope: ['placement', 'crm'] })
    const tab = { PLACEMENT: 'CRM_DEAL_DETAIL_TAB', HANDLER: handler }
    expect(await bind(tab)).toEqual([200, { result: true }])
    expect(await bind({ ...tab, HANDLER: `${handler}2` })).toEqual([200, { result: true }])
    expect(await bind(tab)).toMatchObject([
      400,
      { error: 'ERROR_CORE', error_description: 'Unable to set placement handler: Handler already binded' },
    ])
  })

  test.each([
    [{ PLACEMENT: 'NO_SUCH_PLACE', HANDLER: handler }, 'ERROR_PLACEMENT_NOT_FOUND', 'Placement not found'],
    [
      { PLACEMENT: 'CRM_DEAL_DETAIL_TAB', HANDLER: handler },
      'ERROR_PLACEMENT_NOT_FOUND',
      'Placement not found',
    ],
    [{ PLACEMENT: 'REST_APP_URI', HANDLER: 'nowhere' }, 'ERROR_WRONG_HANDLER_URL', 'Wrong handler URL'],
    [{ PLACEMENT: 'REST_APP_URI', HANDLER: '/path' }, 'ERROR_WRONG_HANDLER_URL', 'Wrong handler URL'],
    [{ PLACEMENT: 'REST_APP_URI', HANDLER: 'javascript:1' }, 'ERROR_WRONG_HANDLER_URL', 'Wrong handler URL'],
    [{ PLACEMENT: 'REST_APP_URI', HANDLER: ['x'] }, 'ERROR_WRONG_HANDLER_URL', 'Wrong handler URL'],
  ])('refuses %j', async (parameters, error, error_description) => {
    expect(await bind(parameters)).toEqual([400, { error, error_description }])
    expect(local.portal.placements.all).toEqual([])
  })

  test.each([
    [{ PLACEMENT: '', HANDLER: handler }, 'The placement code is not specified'],
    [{ PLACEMENT: 'default', HANDLER: handler }, 'The placement code has an incorrect value'],
    [{ PLACEMENT: 'REST_APP_URI' }, 'The URL of the placement handler is not specified'],
    [{ PLACEMENT: 'REST_APP_URI', HANDLER: '' }, 'The URL of the placement handler is not specified'],
  ])('tells what is missing in %j as the argument', async (parameters, argument) => {
    expect(await bind(parameters)).toEqual(argumentError(argument))
  })

  test.each([{}, { PLACEMENT: 5 }, { PLACEMENT: ['REST_APP_URI'] }, { PLACEMENT: null }])(
    'wants a text as the placement, not %j',
    async (parameters) => {
      expect(await bind({ ...parameters, HANDLER: handler })).toEqual([
        400,
        {
          error: 'ERROR_ARGUMENT',
          error_description: "The value of an argument 'PLACEMENT' must be of type string",
          argument: 'PLACEMENT',
        },
      ])
    },
  )
})

test.each(['placement.bind', 'placement.get', 'placement.unbind'])(
  '%s wants the permission, then an administrator',
  async (method) => {
    await local.portal.changeSession({ scope: ['crm'], isAdmin: false })
    expect(await call(method)).toEqual([
      401,
      {
        error: 'insufficient_scope',
        error_description: 'The request requires higher privileges than provided by the access token',
      },
    ])
    await local.portal.changeSession({ scope: ['placement'] })
    expect(await call(method)).toEqual([403, { error: 'ACCESS_DENIED', error_description: 'Access denied!' }])
  },
)

test('placement.get tells what is bound', async () => {
  expect(await call('placement.get')).toEqual([200, { result: [] }])
  await bind({ PLACEMENT: 'REST_APP_URI', HANDLER: handler })
  const texts = { TITLE: 'Deal finder', DESCRIPTION: '', GROUP_NAME: '' }
  expect(await call('placement.get')).toEqual([
    200,
    {
      result: [
        {
          placement: 'REST_APP_URI',
          userId: 0,
          handler,
          options: [],
          title: 'Deal finder',
          description: '',
          langAll: { en: texts },
        },
      ],
    },
  ])
})

describe('placement.unbind', () => {
  test('frees the place, and counts each handler twice', async () => {
    await bind({ PLACEMENT: 'REST_APP_URI', HANDLER: handler })
    const unbind = (parameters: object): ReturnType<typeof call> => call('placement.unbind', parameters)
    expect(await unbind({ PLACEMENT: 'REST_APP_URI', HANDLER: `${handler}other` })).toEqual([
      200,
      { result: { count: 0 } },
    ])
    expect(await unbind({ placement: 'rest_app_uri' })).toEqual([200, { result: { count: 2 } }])
    expect(await call('placement.get')).toEqual([200, { result: [] }])
    expect(await bind({ PLACEMENT: 'REST_APP_URI', HANDLER: `${handler}other` })).toEqual([
      200,
      { result: true },
    ])
  })

  test('wants a placement', async () => {
    expect(await call('placement.unbind', { PLACEMENT: '' })).toEqual(argumentError('PLACEMENT'))
    expect(await call('placement.unbind')).toMatchObject([400, { error: 'ERROR_ARGUMENT' }])
  })
})

function openLink(): Promise<Response> {
  return fetch(`${local.url}/marketplace/view/local.app/`)
}

describe('a link to the app', () => {
  test('leads nowhere until REST_APP_URI is bound, and after it is unbound', async () => {
    expect((await openLink()).status).toBe(404)
    await bind({ PLACEMENT: 'REST_APP_URI', HANDLER: handler })
    expect((await openLink()).status).toBe(200)
    await call('placement.unbind', { PLACEMENT: 'REST_APP_URI' })
    expect((await openLink()).status).toBe(404)
  })

  test('opens the address that was bound, whatever the app’s has become', async () => {
    await bind({ PLACEMENT: 'REST_APP_URI', HANDLER: 'http://127.0.0.1:6000/settings/?a=b' })
    const frames = { host: 'localhost:5170', placement: 'REST_APP_URI', placementOptions: { option: 'x' } }
    const launch = JSON.parse((await local.control('POST', 'frames', frames)).text)
    expect(launch.origin).toBe('http://127.0.0.1:6000')
    expect(launch.action).toMatch(/^http:\/\/127\.0\.0\.1:6000\/settings\/\?a=b&DOMAIN=localhost%3A5170&/)
  })

  test('an app that is installed anew has bound nothing', async () => {
    await bind({ PLACEMENT: 'REST_APP_URI', HANDLER: handler })
    await local.control('PUT', 'session', { installMode: true })
    expect((await openLink()).status).toBe(404)
  })
})
