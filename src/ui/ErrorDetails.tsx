import { type ReactNode, useState } from 'react'
import { useSay } from '../messages/Messages.tsx'
import { Button } from './Button.tsx'
import { copyText } from './copyText.ts'

interface Props {
  readonly text: string
}

/** The details of an error, folded. */
export function ErrorDetails({ text }: Props): ReactNode {
  const say = useSay()
  return (
    <details className="details">
      <summary>{say('load.details')}</summary>
      <ErrorText text={text} />
    </details>
  )
}

/** The details of an error, with a button to copy them. */
export function ErrorText({ text }: Props): ReactNode {
  const say = useSay()
  const [copied, setCopied] = useState<boolean>()
  return (
    <div className="error-text">
      <pre translate="no">{text}</pre>
      <Button variant="plain" size="small" onPress={() => setCopied(copyText(text))}>
        {copied === true ? say('load.copied') : say('load.copy')}
      </Button>
      {copied === false && <p role="alert">{say('copied.not')}</p>}
    </div>
  )
}
