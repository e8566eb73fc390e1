import { type ReactNode, useId, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { FileButton } from '../ui/FileButton.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useSay } from '../messages/Messages.tsx'

interface Props {
  /** What is in the text field at first. */
  readonly initialText: string
  readonly problem: string | undefined
  readonly onText: (text: string) => void
  readonly onFile: (file: File) => void
  readonly onClose: () => void
}

/** Above this length, in code units, a pasted text goes on at once: text fields are slow with it. */
const longText = 100_000

/** The first step of an import: a file or a text is chosen. */
export function ImportSource({ initialText, problem, onText, onFile, onClose }: Props): ReactNode {
  const say = useSay()
  const id = useId()
  const [text, setText] = useState(initialText.length > longText ? '' : initialText)

  return (
    <>
      <p>{say('import.what')}</p>
      <div className="transfer-drop">
        <FileButton
          label={say('import.file')}
          accept=".json,.csv,.tsv,.txt,.env"
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onFile={onFile}
        />
        <span className="transfer-hint">{say('import.drop')}</span>
      </div>
      <label className="transfer-label" htmlFor={`${id}-text`}>
        {say('import.paste')}
      </label>
      <TextArea
        id={`${id}-text`}
        className="transfer-text"
        rows={8}
        dir="ltr"
        spellCheck={false}
        autoComplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain')
          if (text !== '' || pasted.length <= longText) return
          event.preventDefault()
          onText(pasted)
        }}
      />
      <p role="alert" id={`${id}-problem`} className="transfer-problem" hidden={problem === undefined}>
        {problem}
      </p>
      <div className="dialog-buttons">
        <Button variant="primary" onPress={() => onText(text)}>
          {say('import.preview')}
        </Button>
        <Button variant="link" onPress={onClose}>
          {say('import.cancel')}
        </Button>
      </div>
    </>
  )
}
