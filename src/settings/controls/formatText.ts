const wholeMinute = /^((?:.*T)?\d\d:\d\d):00$/

/** The text for the browser's field, which leaves out seconds that are zero. */
export function textForBrowser(text: string): string {
  return text.replace(wholeMinute, '$1')
}

/** Whether a time or its date is written with seconds. */
export function hasSeconds(text: string): boolean {
  return /\d\d:\d\d:\d\d$/.test(text)
}

/**
 * What the browser's field gives, written with seconds if what was there before was.
 *
 * @param before the text that the field has stood for so far
 */
export function textFromBrowser(text: string, before: string): string {
  return hasSeconds(before) && /(?:^|T)\d\d:\d\d$/.test(text) ? `${text}:00` : text
}
