import type { ReactNode } from 'react'
import { useSay } from '../../messages/Messages.tsx'
import { Icon } from '../../ui/Icon.tsx'

interface Props {
  /** Whether the value is a string that holds JSON. */
  readonly isJson: boolean
  /** What does not fit in the value. */
  readonly problem: string | undefined
}

/** What is to be known of a value, as marks beside it; to assistive technology it is the description of the cell. */
export function ValueMarks({ isJson, problem }: Props): ReactNode {
  const say = useSay()
  return (
    <>
      {isJson && (
        <span aria-hidden className="json-mark" contentEditable={false} title={say('jsonInString.hint')} />
      )}
      {problem !== undefined && (
        <span aria-hidden className="problem-mark" contentEditable={false} title={problem}>
          <Icon name="alert" />
        </span>
      )}
    </>
  )
}
