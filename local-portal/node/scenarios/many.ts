/** How many options {@link many} writes. */
const optionCount = 100_000

const sections = ['crm.deal', 'crm.lead', 'crm.contact', 'tasks', 'calendar', 'telephony', 'sites', 'reports']

/** 100,000 options, always the same ones: texts, numbers, switches, nulls, lists and objects in turn. */
export function many(): string {
  const parts: string[] = []
  for (let index = 0; index < optionCount; index += 1) {
    const section = sections[index % sections.length] ?? ''
    parts.push(`${JSON.stringify(`${section}.option.${String(index).padStart(6, '0')}`)}:${value(index)}`)
  }
  return `{${parts.join(',')}}`
}

function value(index: number): string {
  switch (index % 7) {
    case 0:
      return JSON.stringify(`Value ${index}`)
    case 1:
      return String(index * 37)
    case 2:
      return index % 2 === 0 ? 'true' : 'false'
    case 3:
      return String(index / 8)
    case 4:
      return `["ID","TITLE",${index}]`
    case 5:
      return `{"sort":"ASC","page":${index % 50},"filter":{"stage":"S${index % 9}"}}`
    default:
      return 'null'
  }
}
