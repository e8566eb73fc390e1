import { expect, test } from './test.ts'

// The browser reports a call that the portal refuses. What is not answered is waited for.
test.use({ allowedConsole: /status of 40[013]/, timeScale: 3 })

test.beforeEach(async ({ portal }) => {
  await portal.session({ installMode: true })
})

for (const [who, session] of [
  ['an administrator', {}],
  ['somebody who is no administrator', { isAdmin: false }],
  ['an administrator of a portal that grants no links', { scope: ['crm'] }],
] as const) {
  test(`${who} is welcomed, finishes the installation, and can work at once`, async ({
    app,
    page,
    portal,
  }) => {
    await portal.session(session)
    await page.goto(portal.url)
    await expect(app.frame.getByRole('heading', { name: 'Welcome to User Options' })).toBeVisible()
    await expect(app.frame.getByText('lets people edit and save their own')).toBeVisible()
    expect(await portal.requests()).toEqual([])
    await app.button('Finish installation').click()
    await expect(app.grid.getByRole('rowheader').first()).toBeVisible()
    expect(await portal.session({})).toMatchObject({ installMode: false })
    await app.add('first', 'value')
    await app.save()
    await expect(app.status).toHaveText('1 option saved.')
  })
}

test('links that are not granted in time do not hold the installation up', async ({ app, page, portal }) => {
  await portal.faults({ hang: { methods: ['placement.bind'] } })
  await page.goto(portal.url)
  await app.button('Finish installation').click()
  await expect(app.button('Finishing…')).toBeVisible()
  await expect(app.grid.getByRole('rowheader').first()).toBeVisible()
})

test('where the portal does not end the installation, that is told, and it can be tried again', async ({
  app,
  page,
  portal,
}) => {
  await portal.faults({ silentParent: { commands: ['setInstallFinish'] } })
  await page.goto(portal.url)
  await app.button('Finish installation').click()
  await expect(app.alert).toHaveText('The portal did not answer in time. Wait a moment and try again.')
  await portal.faults({})
  await app.button('Finish installation').click()
  await expect(app.grid.getByRole('rowheader').first()).toBeVisible()
})
