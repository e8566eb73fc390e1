import type { Format } from './schema.ts'

const time = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?`
const zone = String.raw`(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?`
const timeShape = new RegExp(`^${time}$`)
const afterDate = new RegExp(`^T${time}${zone}$`)
const dateShape = /^(\d{4})-(\d{2})-(\d{2})$/
/** As the browser's own field checks it (HTML, “valid e-mail address”). */
const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?'
const email = new RegExp(String.raw`^[a-zA-Z0-9.!#$%&'*+/=?^_\x60{|}~-]+@${label}(?:\.${label})*$`)
/** An address with its scheme (RFC 3986), letters of any script included (RFC 3987). */
const uri = /^[a-z][a-z0-9+.-]*:(?:[^\s\p{Cc}<>"{}|\\^`%]|%[\da-f]{2})+$/iu
const color = /^#(?:[\da-f]{3}){1,2}$/i

const checks: Readonly<Record<Format, (text: string) => boolean>> = {
  date: isDate,
  time: (text) => timeShape.test(text),
  'date-time': (text) => isDate(text.slice(0, 10)) && afterDate.test(text.slice(10)),
  email: (text) => email.test(text),
  uri: (text) => uri.test(text),
  color: (text) => color.test(text),
}

/** Whether a text is written in a format. */
export function hasFormat(text: string, format: Format): boolean {
  return checks[format](text)
}

function isDate(text: string): boolean {
  const match = dateShape.exec(text)
  if (match === null) return false
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= days
}
