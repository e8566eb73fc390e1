import type { ReactNode } from 'react'
import type { Say } from '../messages/say.ts'
import type { UnseenText, VisibleText } from '../value/visibleText.ts'

/**
 * A text for an element that holds nothing else; what cannot be seen in it is drawn as a mark and told by name.
 *
 * The characters themselves stay in the document, so that a copy of the text is exact.
 */
export function renderText(say: Say, parts: VisibleText): ReactNode {
  const [first, ...others] = parts
  if (others.length === 0 && (first === undefined || typeof first === 'string')) return first
  return parts.map((part, at) => {
    // Its place is all that a piece has of its own.
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
