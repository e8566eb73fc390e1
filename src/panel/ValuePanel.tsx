import {
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { KeyText } from '../ui/KeyText.tsx'
import { kindName } from '../wording/kindName.ts'
import { localeOf } from '../messages/language.ts'
import { useLanguage, useLocaleReader, useSay } from '../messages/Messages.tsx'
import { formatBytes } from '../wording/formatBytes.ts'
import { showModal } from '../ui/showModal.ts'
import { useStore } from '../state/useStore.ts'
import { kindOf, type OptionValue } from '../value/optionValue.ts'
import { PanelNotes } from './PanelNotes.tsx'
import { PanelTools } from './PanelTools.tsx'
import { createPanelEditor } from './panelEditor.ts'
import { UnappliedNote } from './UnappliedNote.tsx'
import '../styles/panel.css'

interface Props {
  readonly optionKey: string
  /** What is edited is the value at the time of opening; a later one changes nothing here. */
  readonly value: OptionValue
  readonly isReadOnly: boolean
  /** Called before `onClose`, and only when the text was changed. */
  readonly onApply: (value: OptionValue) => void
  readonly onClose: () => void
}

/**
 * One value in an editor of its own, beside the grid.
 *
 * A text with a problem cannot be applied and is never thrown away: the panel stays and says why. A changed text
 * is thrown away only when that is chosen.
 */
export function ValuePanel({ optionKey, value, isReadOnly, onApply, onClose }: Props): ReactNode {
  const say = useSay()
  const locale = localeOf(useLanguage())
  const reader = useLocaleReader()
  const id = useId()
  const [kind] = useState(() => kindOf(value))
  const [editor] = useState(() =>
    createPanelEditor(value, isReadOnly, say('editor.value', { key: optionKey }), say, reader),
  )
  const [asks, setAsks] = useState(false)
  const host = useRef<HTMLDivElement>(null)
  const { bytes } = useStore(editor.status)

  useEffect(() => (host.current === null ? undefined : editor.mount(host.current)), [editor])

  function apply(): void {
    if (isReadOnly) return
    if (!editor.isChanged()) {
      onClose()
      return
    }
    const applied = editor.read()
    if (applied === undefined) {
      // The button that had the focus goes away with the question.
      if (asks) editor.focus()
      setAsks(false)
      return
    }
    onApply(applied)
    onClose()
  }

  function leave(): void {
    if (editor.isChanged()) setAsks(true)
    else onClose()
  }

  function keepEditing(): void {
    setAsks(false)
    editor.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    // The grid's and the page's shortcuts are not for this text.
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    if (event.key === 'Escape' && !event.defaultPrevented) {
      // Not left to the browser: it lets a dialog refuse to be closed only once.
      event.preventDefault()
      if (asks) keepEditing()
      else leave()
    } else if (isCommand && (event.key === 'Enter' || event.code === 'KeyS')) {
      event.preventDefault()
      apply()
    } else if (isCommand && event.code === 'KeyF' && !event.defaultPrevented) {
      event.preventDefault()
      editor.openSearch()
    }
  }

  function onCancel(event: SyntheticEvent): void {
    event.preventDefault()
    leave()
  }

  /** The browser may close a dialog without asking; StrictMode does too, but opens it again before this. */
  function onForcedClose({ currentTarget: dialog }: SyntheticEvent<HTMLDialogElement>): void {
    if (dialog.open || !dialog.isConnected) return
    dialog.showModal()
    leave()
  }

  return (
    <dialog
      ref={showModal}
      className="panel"
      aria-labelledby={`${id}-title`}
      onCancel={onCancel}
      onClose={onForcedClose}
      onKeyDown={onKeyDown}
    >
      <header className="panel-head">
        <h2 id={`${id}-title`} className="panel-title">
          <bdi>
            <KeyText optionKey={optionKey} />
          </bdi>
        </h2>
        <p className="panel-facts">
          {kindName(say, kind)} · {formatBytes(bytes, locale)}
          {isReadOnly && ` · ${say('panel.readOnly')}`}
        </p>
        <PanelTools editor={editor} isReadOnly={isReadOnly} />
      </header>
      <div ref={host} className="panel-text" onFocus={() => setAsks(false)} />
      <PanelNotes editor={editor} kind={kind} isReadOnly={isReadOnly} />
      {asks ? (
        <UnappliedNote onApply={apply} onDiscard={onClose} onKeepEditing={keepEditing} />
      ) : (
        <footer className="panel-foot">
          {!isReadOnly && (
            <button
              type="button"
              className="button button-primary"
              title="Ctrl+Enter"
              aria-keyshortcuts="Control+Enter"
              onClick={apply}
            >
              {say('panel.apply')}
            </button>
          )}
          <button type="button" className="button" onClick={leave}>
            {isReadOnly ? say('panel.close') : say('panel.cancel')}
          </button>
        </footer>
      )}
    </dialog>
  )
}
