import { expect, test } from 'vitest'
import { FaultState } from './faultState.ts'

test('a fault strikes the methods it names, as often as it says', () => {
  const state = new FaultState()
  state.replace({ offline: { methods: ['user.option.set'], times: 1 } }, [])
  expect(state.trigger('offline', 'user.option.get')).toBeUndefined()
  expect(state.trigger('offline', 'user.option.set')).toBeDefined()
  expect(state.trigger('offline', 'user.option.set')).toBeUndefined()
})

test('a fault put again is fresh, one left out is gone', () => {
  const state = new FaultState()
  state.replace({ hang: { times: 1 }, offline: {} }, [])
  state.trigger('hang', 'profile')
  state.replace({ hang: { times: 1 } }, [])
  expect(state.trigger('hang', 'profile')).toBeDefined()
  expect(state.trigger('offline', 'profile')).toBeUndefined()
})

test('a rival writes once unless told otherwise', () => {
  const state = new FaultState()
  state.replace({ rival: { when: 'afterSet', options: {} } }, [])
  expect(state.trigger('rival', 'user.option.set')).toBeDefined()
  expect(state.trigger('rival', 'user.option.set')).toBeUndefined()
})

test('only the tokens in use expire', () => {
  const state = new FaultState()
  state.replace({ expiredToken: {} }, ['old'])
  expect(state.isExpired('old', 'profile')).toBe(true)
  expect(state.isExpired('new', 'profile')).toBe(false)
  state.replace({}, [])
  expect(state.isExpired('old', 'profile')).toBe(false)
})

test('the parent is silent on every command, or on those named', () => {
  const state = new FaultState()
  state.replace({ silentParent: {} }, [])
  expect(state.isSilent('setTitle')).toBe(true)
  state.replace({ silentParent: { commands: ['getInitData'], times: 1 } }, [])
  expect(state.isSilent('setTitle')).toBe(false)
  expect(state.isSilent('getInitData')).toBe(true)
  expect(state.isSilent('getInitData')).toBe(false)
})
