import type { ReactNode } from 'react'
import type { Say } from '../messages/say.ts'
import type { UnseenText, VisibleText } from '../value/visibleText.ts'

/**
 * The content of an element that shows a text and nothing else. Invisible characters are shown as marks, and named to
 * assistive technology; the characters themselves stay in the document.
 */
export function renderText(say: Say, parts: VisibleText): ReactNode {
  const [first, ...others] = parts
  if (others.length === 0 && (first === undefined || typeof first === 'string')) return first
  return parts.map((part, at) => {
    // Parts have no identity of their own.
    // oxlint-disable-next-line react/no-array-index-key
    if (typeof part === 'string') return <span key={at}>{part}</span>
    const name = unseenName(say, part)
    return (
      <span
        // oxlint-disable-next-line react/no-array-index-key
        key={at}
        role="img"
        className="unseen"
        aria-label={name}
        title={name}
        data-mark={part.mark}
      >
        {part.text}
      </span>
    )
  })
}

function unseenName(say: Say, { kind, text, code }: UnseenText): string {
  switch (kind) {
    case 'space':
      return say('unseen.space', { count: text.length })
    case 'noBreakSpace':
    case 'tab':
    case 'lineBreak':
    case 'softHyphen':
      return say(`unseen.${kind}`)
    case 'otherSpace':
    case 'invisible':
      return say(`unseen.${kind}`, { code })
  }
}
