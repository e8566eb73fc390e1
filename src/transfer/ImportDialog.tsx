import { type DragEvent, type ReactNode, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { Draft, RemoteValues } from '../draft/draft.ts'
import { useSay } from '../messages/Messages.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import '../styles/transfer.css'
import type { OptionValue } from '../value/optionValue.ts'
import { type ImportGuard, ImportPreview } from './ImportPreview.tsx'
import { ImportSource } from './ImportSource.tsx'
import { readErrorSentence } from './importSentence.ts'
import { readOptions } from './readOptions.ts'
import { type FileProblem, readTextFile } from './readTextFile.ts'

interface Props {
  /** The text that was pasted or the file that was dropped; undefined begins with the choice of one. */
  readonly source: string | File | undefined
  readonly remoteValues: RemoteValues
  /** Keys of which only a part of the value is known. */
  readonly partial: ReadonlySet<string>
  readonly draft: Draft
  readonly guard: ImportGuard
  /** Gets what is new or changes something; `onClose` is called next. */
  readonly onStage: (values: ReadonlyMap<string, OptionValue>) => void
  readonly onClose: () => void
}

/** What was chosen last. */
type Choice =
  | { readonly kind: 'text'; readonly text: string; readonly name: string | undefined }
  | { readonly kind: 'problem'; readonly problem: FileProblem; readonly name: string }

/** Brings options into the draft in two steps: what to read, and what it would change. */
export function ImportDialog({
  source: given,
  remoteValues,
  partial,
  draft,
  guard,
  onStage,
  onClose,
}: Props): ReactNode {
  const say = useSay()
  const [choice, setChoice] = useState<Choice | undefined>(
    typeof given === 'string' ? { kind: 'text', text: given, name: undefined } : undefined,
  )
  const newestFile = useRef<File>(undefined)
  const read = useMemo(() => (choice?.kind === 'text' ? readOptions(choice.text) : undefined), [choice])
  const rows = read?.ok === true ? read.rows : undefined
  const source = choice?.kind === 'text' ? choice.name : undefined

  async function takeFile(file: File): Promise<void> {
    newestFile.current = file
    const result = await readTextFile(file)
    if (newestFile.current !== file) return
    setChoice(
      result.ok
        ? { kind: 'text', text: result.text, name: file.name }
        : { kind: 'problem', problem: result.problem, name: file.name },
    )
  }

  const takeGiven = useEffectEvent((file: File) => void takeFile(file))
  useEffect(() => {
    if (given instanceof File) takeGiven(given)
  }, [given])

  function takeText(chosen: string): void {
    newestFile.current = undefined
    setChoice({ kind: 'text', text: chosen, name: undefined })
  }

  function drop(event: DragEvent): void {
    event.preventDefault()
    const file = event.dataTransfer.files[0]
    const dropped = event.dataTransfer.getData('text/plain')
    if (file !== undefined) void takeFile(file)
    else if (rows === undefined && dropped !== '') takeText(dropped)
  }

  function problem(): string | undefined {
    if (choice?.kind === 'problem') return say(`import.error.${choice.problem}`, { name: choice.name })
    return read === undefined || read.ok ? undefined : readErrorSentence(say, read.error)
  }

  const title =
    rows === undefined
      ? say('import.title')
      : source === undefined
        ? say('import.previewTitle')
        : say('import.previewTitleOf', { name: source })

  return (
    <Dialog
      title={title}
      titleKey={rows === undefined ? 'source' : 'preview'}
      focusesTitle
      isWide
      className="transfer"
      onClose={onClose}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      {rows === undefined ? (
        <ImportSource
          initialText={choice?.kind === 'text' && source === undefined ? choice.text : ''}
          problem={problem()}
          onText={takeText}
          onFile={(file) => void takeFile(file)}
          onClose={onClose}
        />
      ) : (
        <ImportPreview
          read={rows}
          remoteValues={remoteValues}
          partial={partial}
          draft={draft}
          guard={guard}
          onStage={onStage}
          onAgain={() => setChoice(undefined)}
          onClose={onClose}
        />
      )}
    </Dialog>
  )
}
