/** From here on, rounding to one decimal would show 1,024 kilobytes. */
const minMegabyteBytes = 1023.95 * 1024

const units = ['byte', 'kilobyte', 'megabyte'] as const

/** Formats a number of bytes, in units of 1,024. */
export function formatBytes(bytes: number, locale: string): string {
  const power = bytes < 1024 ? 0 : bytes < minMegabyteBytes ? 1 : 2
  const number = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    // The short form of the smallest unit has no plural in English: “610 byte”.
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  })
  return number.format(bytes / 1024 ** power)
}
