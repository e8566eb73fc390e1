/**
 * A value as a form with brackets in its names, the way the portal's page sends one: everything becomes text, and null and
 * what is empty is left out.
 */
export function formEncode(value: object, prefix = ''): string {
  const parts: string[] = []
  for (const [key, member] of Object.entries(value)) {
    const name = prefix === '' ? encodeURIComponent(key) : `${prefix}[${encodeURIComponent(key)}]`
    const part = encodeMember(name, member)
    if (part !== '') parts.push(part)
  }
  return parts.join('&')
}

function encodeMember(name: string, member: unknown): string {
  switch (typeof member) {
    case 'object':
      return member === null ? '' : formEncode(member, name)
    case 'string':
    case 'number':
    case 'boolean':
      return `${name}=${encodeURIComponent(member)}`
    default:
      // No other kind of value comes from JSON.
      return ''
  }
}
