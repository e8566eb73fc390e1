import { type ReactNode, type RefObject, useEffect, useId, useState } from 'react'
import { useSaySettings } from '../messages/Messages.tsx'
import { Select } from '../ui/Select.tsx'

interface NamedSection {
  readonly id: string
  readonly title: string
}

interface Props {
  readonly sections: readonly NamedSection[]
  /** What scrolls; the sections are in it. */
  readonly scroller: RefObject<HTMLElement | null>
  readonly isNarrow: boolean
}

/** How far below the upper edge a section may begin and be the current one, in CSS pixels. */
const slackPx = 40

/** Leads to the sections, and tells which one is in view; a choice where there is little room. */
export function SectionNavigation({ sections, scroller, isNarrow }: Props): ReactNode {
  const saySettings = useSaySettings()
  const [current, setCurrent] = useState<string | undefined>(undefined)
  const id = useId()
  const known = sections.some((section) => section.id === current) ? current : sections[0]?.id

  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    function follow(): void {
      setCurrent(element === null ? undefined : sectionInView(element))
    }
    element.addEventListener('scroll', follow, { passive: true })
    return () => element.removeEventListener('scroll', follow)
  }, [scroller])

  /** @returns the element of the section, which is in view now */
  function goTo(section: string): HTMLElement | undefined {
    const element = scroller.current
    const target =
      element === null
        ? undefined
        : sectionElements(element).find(({ dataset }) => dataset['section'] === section)
    target?.scrollIntoView({ block: 'start' })
    setCurrent(section)
    return target
  }

  const label = saySettings('settings.sections')
  return (
    <nav className="settings-sections" aria-label={label}>
      {isNarrow ? (
        <Select id={id} aria-label={label} value={known} onChange={(event) => goTo(event.target.value)}>
          {sections.map((section) => (
            <option key={section.id} value={section.id}>
              {section.title}
            </option>
          ))}
        </Select>
      ) : (
        <ul>
          {sections.map((section) => (
            <li key={section.id}>
              <button
                type="button"
                className="settings-section-link"
                aria-current={section.id === known ? 'true' : undefined}
                // Who goes on by keys goes on from there.
                onClick={() => goTo(section.id)?.focus({ preventScroll: true })}
              >
                {section.title}
              </button>
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}

function sectionElements(scroller: HTMLElement): readonly HTMLElement[] {
  return [...scroller.querySelectorAll<HTMLElement>('[data-section]')]
}

/** The last section that begins above the upper edge; at the end of the page the last one. */
function sectionInView(scroller: HTMLElement): string | undefined {
  const elements = sectionElements(scroller)
  const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1
  if (isAtEnd && scroller.scrollTop > 0) return elements.at(-1)?.dataset['section']
  const edge = scroller.getBoundingClientRect().top + slackPx
  const above = elements.filter((element) => element.getBoundingClientRect().top <= edge)
  return (above.at(-1) ?? elements[0])?.dataset['section']
}
