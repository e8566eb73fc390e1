import { describe, expect, it } from 'vitest'
import { frameAnswer, parseFrameMessage, parseMessageObject } from './messageText.ts'

describe('parseFrameMessage', () => {
  it('reads a command without JSON', () => {
    expect(parseFrameMessage('getInitData:cb:sid')).toEqual({
      command: 'getInitData',
      json: '',
      callbackId: 'cb',
      sid: 'sid',
    })
  })

  it('splits at the first and the last two colons', () => {
    expect(parseFrameMessage('setTitle:{"title":"a:b: c"}:cb:sid')).toEqual({
      command: 'setTitle',
      json: '{"title":"a:b: c"}',
      callbackId: 'cb',
      sid: 'sid',
    })
  })

  it.each(['', 'x', 'x:y', 'webpackHotUpdate'])('refuses %j', (text) => {
    expect(parseFrameMessage(text)).toBeUndefined()
  })
})

describe('frameAnswer', () => {
  it('writes JSON after the callback', () => {
    expect(frameAnswer('cb', { a: 1 })).toBe('cb:{"a":1}')
  })

  it('writes nothing for undefined', () => {
    expect(frameAnswer('cb', undefined)).toBe('cb:')
  })
})

describe('parseMessageObject', () => {
  it('reads a command that is sent as an object', () => {
    expect(parseMessageObject({ method: 'im:x', params: { a: 1 }, callback: 'cb', appSid: 'sid' })).toEqual({
      command: 'im:x',
      json: '{"a":1}',
      callbackId: 'cb',
      sid: 'sid',
    })
    expect(parseMessageObject({ method: 'im:x', params: '', callback: 'cb', appSid: 'sid' })?.json).toBe('')
  })

  it.each([null, 1, {}, { method: 'x' }, { method: 1, appSid: 'sid' }])('refuses %j', (data) => {
    expect(parseMessageObject(data)).toBeUndefined()
  })
})
