import {
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { Button } from '../ui/Button.tsx'
import type { ChangeElsewhere, OpenEdit, WrittenText } from '../draft/openEdit.ts'
import { KeyText } from '../ui/KeyText.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { kindName } from '../wording/kindName.ts'
import { localeOf } from '../messages/language.ts'
import { useLanguage, useLocaleReader, useSay } from '../messages/Messages.tsx'
import { formatBytes } from '../wording/formatBytes.ts'
import { isComposing, shortcutLetter } from '../ui/keyPress.ts'
import { showModal } from '../ui/showModal.ts'
import { useStore } from '../state/useStore.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { type PanelGuard, refusedText } from './panelGuard.ts'
import { PanelNotes } from './PanelNotes.tsx'
import { PanelTools } from './PanelTools.tsx'
import { offsetAfterFormat } from './formatJson.ts'
import { inOtherForm, openInPanel } from './jsonForm.ts'
import { createPanelEditor, type PanelEditor } from './panelEditor.ts'
import { UnappliedNote } from './UnappliedNote.tsx'
import '../styles/panel.css'

interface Props {
  /** The edit when the panel opens; later ones are ignored. */
  readonly edit: OpenEdit
  /** What has happened to the option elsewhere since then. */
  readonly change: ChangeElsewhere
  readonly isReadOnly: boolean
  /** Called with the text and its form, not more often than twice a second, while it is typed. */
  readonly onWritten: (written: WrittenText) => void
  readonly guard: PanelGuard
  /** What keeps a value from being applied, in a sentence; by default nothing does. */
  readonly problemOf?: ((value: OptionValue) => string | undefined) | undefined
  /** Called before `onClose`, and only if the text was changed. */
  readonly onApply: (value: OptionValue) => void
  readonly onClose: () => void
}

/**
 * The large editor for one value, beside the grid.
 *
 * A text with a problem cannot be applied: the panel stays open and says why. A changed text is discarded only when
 * the user says so.
 */
export function ValuePanel(props: Props): ReactNode {
  const { edit, change, isReadOnly, guard, problemOf, onWritten, onApply, onClose } = props
  const { key, kind } = edit
  const say = useSay()
  const locale = localeOf(useLanguage())
  const reader = useLocaleReader()
  const id = useId()
  const [opened] = useState(() => openInPanel(edit))
  const [editor, setEditor] = useState(() => editorOf(opened.edit))
  const [isConfirming, setIsConfirming] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const host = useRef<HTMLDivElement>(null)
  const { bytes } = useStore(editor.status)

  useEffect(() => (host.current === null ? undefined : editor.mount(host.current)), [editor])

  function editorOf(shown: OpenEdit, caret = 0): PanelEditor {
    return createPanelEditor(shown, isReadOnly, say, reader, onWritten, caret)
  }

  function changeForm(): void {
    const before = editor.take()
    const next = inOtherForm(before)
    onWritten(next)
    setEditor(editorOf(next, offsetAfterFormat(before.text, next.text, editor.caret())))
  }

  function apply(): void {
    if (isReadOnly) return
    if (!editor.isChanged()) {
      onClose()
      return
    }
    const applied = editor.read()
    if (applied === undefined) {
      // The button that has the focus disappears together with the question.
      if (isConfirming) editor.focus()
      setIsConfirming(false)
      return
    }
    const refused = refusedText(edit, applied, guard) ?? problemOf?.(applied)
    setRefusal(refused)
    if (refused !== undefined) return
    onApply(applied)
    onClose()
  }

  function requestClose(): void {
    if (editor.isChanged()) setIsConfirming(true)
    else onClose()
  }

  function keepEditing(): void {
    setIsConfirming(false)
    editor.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    // The shortcuts of the grid and the page do not apply here.
    event.stopPropagation()
    if (isComposing(event.nativeEvent)) return
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    if (event.key === 'Escape' && !event.defaultPrevented) {
      // The browser itself lets a dialog prevent being closed only once.
      event.preventDefault()
      if (isConfirming) keepEditing()
      else requestClose()
    } else if (isCommand && (event.key === 'Enter' || shortcutLetter(event) === 's')) {
      event.preventDefault()
      apply()
    } else if (isCommand && shortcutLetter(event) === 'f' && !event.defaultPrevented) {
      event.preventDefault()
      editor.openSearch()
    }
  }

  function onCancel(event: SyntheticEvent): void {
    event.preventDefault()
    requestClose()
  }

  /** Browsers can close a dialog without asking. StrictMode does so, too, but opens it again before this event. */
  function onForcedClose({ currentTarget: dialog }: SyntheticEvent<HTMLDialogElement>): void {
    if (dialog.open || !dialog.isConnected) return
    dialog.showModal()
    requestClose()
  }

  return (
    <dialog
      ref={showModal}
      className="panel"
      data-secret={guard.isSecret(key) || undefined}
      aria-labelledby={`${id}-title`}
      onCancel={onCancel}
      onClose={onForcedClose}
      onKeyDown={onKeyDown}
    >
      <header className="panel-head">
        <h2 id={`${id}-title`} className="panel-title">
          <KeyText optionKey={key} />
        </h2>
        <p className="panel-facts">
          {[
            editor.isInString ? say('jsonInString.name') : kindName(say, kind),
            formatBytes(bytes, locale),
            ...(isReadOnly ? [say('panel.readOnly')] : []),
          ].join(' · ')}
        </p>
        <IconButton variant="link" icon="cross" label={say('dialog.close')} onPress={requestClose} />
        <PanelTools
          editor={editor}
          isReadOnly={isReadOnly}
          onChangeForm={opened.hasJsonForm ? changeForm : undefined}
        />
      </header>
      <div ref={host} translate="no" className="panel-text" onFocus={() => setIsConfirming(false)} />
      <PanelNotes
        editor={editor}
        kind={kind}
        duplicateKey={opened.duplicateKey}
        change={change}
        isReadOnly={isReadOnly}
      />
      {refusal !== undefined && (
        <p role="alert" className="panel-notes">
          {refusal}
        </p>
      )}
      {isConfirming ? (
        <UnappliedNote onApply={apply} onDiscard={onClose} onKeepEditing={keepEditing} />
      ) : (
        !isReadOnly && (
          <footer className="panel-foot">
            <Button variant="primary" title="Ctrl+Enter" aria-keyshortcuts="Control+Enter" onPress={apply}>
              {say('panel.apply')}
            </Button>
            <Button variant="link" onPress={requestClose}>
              {say('panel.cancel')}
            </Button>
          </footer>
        )
      )}
    </dialog>
  )
}
