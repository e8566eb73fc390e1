/** From here on, one digit behind the point makes 1,024 of the kilobytes. */
const roundsToMegabyte = 1023.95 * 1024

const units = ['byte', 'kilobyte', 'megabyte'] as const

/** A number of bytes for people, in units of 1,024. */
export function formatBytes(bytes: number, locale: string): string {
  const power = bytes < 1024 ? 0 : bytes < roundsToMegabyte ? 1 : 2
  const number = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    // The short form of the smallest unit has no plural in English: “610 byte”.
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  })
  return number.format(bytes / 1024 ** power)
}
