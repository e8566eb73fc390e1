import { type ReactNode, useState } from 'react'
import { useSay } from '../messages/Messages.tsx'
import { copyText } from './copyText.ts'

/** The details of an error, folded, with a button to copy them. */
export function ErrorDetails({ text }: { readonly text: string }): ReactNode {
  const say = useSay()
  const [copied, setCopied] = useState<boolean>()
  return (
    <details className="details">
      <summary>{say('load.details')}</summary>
      <pre translate="no">{text}</pre>
      <button type="button" className="button" onClick={() => setCopied(copyText(text))}>
        {copied === true ? say('load.copied') : say('load.copy')}
      </button>
      {copied === false && <p role="alert">{say('copied.not')}</p>}
    </details>
  )
}
