import type { Group, Schema } from '../schema/schema.ts'
import { groupKeys } from '../view/keyGroups.ts'

/** Settings that stand together on the page. */
export interface Section {
  /** Unique among the sections of a schema. */
  readonly id: string
  /** What names it: a group of the schema, the common prefix of its keys, or neither for those that are left. */
  readonly group: Group | undefined
  readonly prefix: string | undefined
  readonly keys: readonly string[]
}

/** A section of which some settings are shown. */
export interface ShownSection extends Section {
  /** The same keys in blocks that the browser lays out apart. A setting stays in its block, whatever else is shown. */
  readonly blocks: readonly Block[]
}

export interface Block {
  /** Unique within the section. */
  readonly id: number
  readonly keys: readonly string[]
}

/** How many settings of a section make a block, if all are shown. */
const blockSize = 20

/** The section with its shown settings alone. */
export function shownSection(section: Section, isShown: (key: string) => boolean): ShownSection {
  const blocks = Array.from({ length: Math.ceil(section.keys.length / blockSize) }, (_, id) => ({
    id,
    keys: section.keys.slice(id * blockSize, (id + 1) * blockSize).filter(isShown),
  })).filter(({ keys }) => keys.length > 0)
  return { ...section, keys: blocks.flatMap(({ keys }) => keys), blocks }
}

/** The schema's settings by its groups; where it has none, by the prefixes of their keys. What is left comes last. */
export function sectionsOf(schema: Schema): readonly Section[] {
  const sections = schema.groups.length > 0 ? byGroup(schema) : byPrefix(schema)
  return sections.filter(({ keys }) => keys.length > 0)
}

function byGroup({ groups, properties }: Schema): Section[] {
  const settings = [...properties.values()]
  const keysOf = (id: string | undefined): readonly string[] =>
    settings.filter(({ group }) => group === id).map(({ key }) => key)
  return [
    ...groups.map((group) => ({ id: `group:${group.id}`, group, prefix: undefined, keys: keysOf(group.id) })),
    { id: 'rest', group: undefined, prefix: undefined, keys: keysOf(undefined) },
  ]
}

function byPrefix({ properties }: Schema): Section[] {
  const rest: string[] = []
  const sections: Section[] = []
  for (const part of groupKeys([...properties.keys()])) {
    if (typeof part === 'string') rest.push(part)
    else {
      const { prefix, keys } = part
      sections.push({ id: `prefix:${prefix}`, group: undefined, prefix: prefix.slice(0, -1), keys })
    }
  }
  return [...sections, { id: 'rest', group: undefined, prefix: undefined, keys: rest }]
}
