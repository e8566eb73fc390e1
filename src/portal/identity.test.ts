import { expect, test } from 'vitest'
import { fakeError, fakePortal } from './fakePortal.ts'

function profileCalls(portal: ReturnType<typeof fakePortal>): number {
  return portal.calls.filter((method) => method === 'profile').length
}

test('the owner is asked for once, when the first options are in', async () => {
  const portal = fakePortal()
  portal.identity.adopt()
  portal.identity.adopt()
  expect(await portal.identity.ownerId()).toBe('1')
  expect(portal.identity.owner.get()).toEqual({ kind: 'known', id: '1' })
  expect(await portal.identity.check()).toBeUndefined()
  expect(profileCalls(portal)).toBe(1)
})

test('after a new token of the same user, work goes on', async () => {
  const portal = fakePortal()
  await portal.identity.ownerId()
  portal.generation += 1
  expect(await portal.identity.check()).toBeUndefined()
  expect(portal.identity.checkedGeneration()).toBe(1)
  expect(await portal.identity.check()).toBeUndefined()
  expect(profileCalls(portal)).toBe(2)
})

test('after a new token of another user, nothing may be read or written until the owner is back', async () => {
  const portal = fakePortal()
  await portal.identity.ownerId()
  portal.generation += 1
  portal.userId = '2'
  expect(await portal.identity.check()).toMatchObject({ kind: 'other-user' })
  expect(await portal.identity.check()).toMatchObject({ kind: 'other-user' })
  expect(portal.identity.checkedGeneration()).toBe(0)
  portal.generation += 1
  portal.userId = '1'
  expect(await portal.identity.check()).toBeUndefined()
})

test('where it cannot be asked who is signed in, nothing may be written', async () => {
  const portal = fakePortal()
  await portal.identity.ownerId()
  portal.generation += 1
  portal.intercept = () => {
    throw fakeError('server')
  }
  expect(await portal.identity.check()).toMatchObject({ kind: 'server' })
})

test('an owner that the portal did not tell is asked for again, but never with another token', async () => {
  const portal = fakePortal()
  portal.userId = undefined
  expect(await portal.identity.ownerId()).toBeUndefined()
  expect(portal.identity.owner.get()).toEqual({ kind: 'unknown' })
  portal.userId = '1'
  expect(await portal.identity.ownerId()).toBe('1')

  const other = fakePortal()
  other.userId = undefined
  await other.identity.ownerId()
  other.userId = '2'
  other.generation += 1
  expect(await other.identity.ownerId()).toBeUndefined()
  expect(await other.identity.check()).toMatchObject({ kind: 'signed-out' })
})

test('the answer to a question asked with the old token is not taken for the new user’s', async () => {
  const portal = fakePortal()
  portal.intercept = () => {
    portal.generation += 1
    portal.userId = '2'
  }
  expect(await portal.identity.ownerId()).toBeUndefined()
})
