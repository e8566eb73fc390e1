import { expect, test } from 'vitest'
import { type Draft, emptyDraft, update } from '../draft/draft.ts'
import { english, type Translation } from '../messages/translation.ts'
import { createStore } from '../state/store.ts'
import { followTitle } from './pageTitle.ts'

test('the title marks unsaved changes and follows the language', () => {
  const page = { title: '' }
  const titles: string[] = []
  const draft = createStore<Draft>(emptyDraft)
  const translation = createStore<Translation>(english)
  followTitle(page, { translation, draft, portal: { setTitle: (title) => void titles.push(title) } })
  expect(page.title).toBe('User options')
  const edited = update(emptyDraft, new Map(), new Map([['a', { kind: 'value', value: 1 }]]))
  draft.set(edited)
  draft.set({ ...edited })
  expect(page.title).toBe('• User options')
  translation.set({ ...english, say: () => 'Benutzeroptionen' })
  draft.set(emptyDraft)
  expect(page.title).toBe('Benutzeroptionen')
  expect(titles).toEqual(['User options', '• User options', '• Benutzeroptionen', 'Benutzeroptionen'])
})
