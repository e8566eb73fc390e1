import type { Language } from '../messages/language.ts'
import { nearest } from './words.ts'

/** The portal's codes, each with the other codes that people write for the language. */
const otherCodes: Readonly<Record<Language, readonly string[]>> = {
  en: ['gb', 'us', 'eng'],
  de: ['at', 'ger', 'deu'],
  la: ['es', 'sp', 'spa'],
  br: ['pt', 'por'],
  fr: ['fra'],
  it: ['ita'],
  pl: ['pol'],
  ru: ['rus'],
  ua: ['uk', 'ukr'],
  kz: ['kk', 'kaz'],
  tr: ['tur'],
  vn: ['vi', 'vie'],
  id: ['ind'],
  ms: ['my', 'msa'],
  in: ['hi', 'hin'],
  th: ['tha'],
  sc: ['zh', 'cn', 'zh-cn', 'zh-hans', 'chs'],
  tc: ['tw', 'hk', 'zh-tw', 'zh-hk', 'zh-hant', 'cht'],
  ja: ['jp', 'jpn'],
  ar: ['ara'],
}

/** The portal's codes for the languages that a schema may speak. */
export const portalLanguages: readonly string[] = Object.keys(otherCodes)

/** The portal's code that was probably meant: `la` for `es`, `ua` for `uk-UA`. */
export function nearestLanguage(code: string): string | undefined {
  const plain = code.toLowerCase().replaceAll('_', '-')
  const [language = ''] = plain.split('-')
  for (const wanted of [plain, language]) {
    for (const [portalCode, others] of Object.entries(otherCodes)) {
      if (portalCode === wanted || others.includes(wanted)) return portalCode
    }
  }
  return nearest(plain, portalLanguages)
}
