import type { Catalogue } from '../src/messages/catalogue.ts'
import type { Message } from '../src/messages/message.ts'
import { readCatalogue } from './speech.ts'

const en = readCatalogue('en')

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

/** English, stretched: a language that no part of the app was made to fit. */
export const stretchedCatalogue: Catalogue = { ...en }

for (const [key, message] of Object.entries(en)) {
  Object.assign(stretchedCatalogue, { [key]: stretchedMessage(message) })
}
