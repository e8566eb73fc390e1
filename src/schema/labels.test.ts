import { expect, test } from 'vitest'
import { textsIn, titleIn } from './labels.ts'
import { settingOf } from './settingOf.ts'

const setting = settingOf({
  title: 'Theme',
  description: 'Colours of the board.',
  'x-errors': { enum: 'Light or dark.', type: 'A text.' },
  'x-i18n': {
    ru: { title: 'Тема', errors: { enum: 'Светлая или тёмная.' } },
    la: { description: 'Colores.' },
  },
})

test('each text falls back for itself: language, base text, key', () => {
  expect(textsIn(setting, 'ru')).toMatchObject({ title: 'Тема', description: 'Colours of the board.' })
  expect(textsIn(setting, 'la')).toMatchObject({ title: 'Theme', description: 'Colores.' })
  expect(textsIn(setting, 'de')).toMatchObject({ title: 'Theme', description: 'Colours of the board.' })
  expect(titleIn(setting, 'ru')).toBe('Тема')
  expect(titleIn(settingOf({ 'x-i18n': { ru: { title: 'Имя' } } }), 'de')).toBe('a')
})

test('so does each error by its keyword', () => {
  expect([...(textsIn(setting, 'ru').errors ?? [])]).toEqual([
    ['enum', 'Светлая или тёмная.'],
    ['type', 'A text.'],
  ])
})
