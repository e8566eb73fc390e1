import type { Page } from '@playwright/test'
import type { Catalogue } from '../src/messages/catalogue.ts'
import type { Message } from '../src/messages/message.ts'
import settingsEnglish from '../src/messages/settingsCatalogues/en.json' with { type: 'json' }
import { readCatalogue } from './speech.ts'

/** Longer by 40 %, as translations may be: every fifth letter stands there three times; placeholders stay. */
function stretched(text: string): string {
  let letters = 0
  return text.replace(/\{\w+\}|\p{L}/gu, (part) => {
    if (part.startsWith('{')) return part
    letters += 1
    return letters % 5 === 1 ? part.repeat(3) : part
  })
}

function stretchedMessage(message: Message): Message {
  if (typeof message === 'string') return stretched(message)
  return { one: stretched(message.one ?? message.other), other: stretched(message.other) }
}

function stretchedMessages<Messages extends object>(messages: Messages): Messages {
  const longer: Messages = { ...messages }
  for (const [key, message] of Object.entries(messages)) {
    Object.assign(longer, { [key]: stretchedMessage(message) })
  }
  return longer
}

/** English, stretched: a language that no part of the app was made to fit. */
export const stretchedCatalogue: Catalogue = stretchedMessages(readCatalogue('en'))

const stretchedSettings = stretchedMessages(settingsEnglish)

/** Has the app speak that language instead of German. */
export async function serveStretched(page: Page): Promise<void> {
  await page.route('**/assets/de-*.js', async (route) => {
    const isOfSettings = (await (await route.fetch()).text()).includes('settings.reset')
    await route.fulfill({
      contentType: 'text/javascript',
      body: `export default ${JSON.stringify(isOfSettings ? stretchedSettings : stretchedCatalogue)}`,
    })
  })
}
