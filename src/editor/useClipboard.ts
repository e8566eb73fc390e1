import type { DragEvent } from 'react'
import type { Draft, RemoteValues } from '../draft/draft.ts'
import { hasRow, rowOf } from '../draft/row.ts'
import type { OpenEdits } from '../grid/openEdits.ts'
import { shownKeys } from '../grid/selection.ts'
import { type CopiedContent, copyContent } from '../ui/copyText.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { wholeText } from '../value/wholeText.ts'
import { groupPrefix } from '../view/groupRows.ts'
import { printOptionsJson, printOptionsTable } from '../transfer/printOptions.ts'
import type { ImportSource } from './dialog.ts'
import { optionsOf } from './optionsOf.ts'
import type { Guard } from './guard.ts'
import { cellText, isForCell } from './pasteTarget.ts'
import type { Session } from './session.ts'
import { type ClipboardAction, useStrayClipboard } from './useStrayClipboard.ts'

interface ClipboardContext extends Pick<Session, 'grid' | 'dialog' | 'statusMessage'> {
  readonly openEdits: OpenEdits
  readonly values: RemoteValues
  readonly draft: Draft
  /** Keys of which only a part of the value is known. */
  readonly partial: ReadonlySet<string>
  /** The keys of the options shown, in their order. */
  readonly shown: readonly string[]
  readonly isReadOnly: boolean
  /** Whether there is a grid to copy from and paste into; else a paste is imported. */
  readonly isGridShown: boolean
  readonly guard: Pick<Guard, 'copyable'>
}

/** Options keep every type on their way from one page of this app to another. */
const jsonType = 'application/json'

function isInTextField(target: EventTarget): boolean {
  return target instanceof Element && target.closest('textarea, input:not([type=checkbox]), dialog') !== null
}

/** What is marked within one key or value, exactly: the browser's own copy makes plain blanks of others. */
function markedContent(): CopiedContent | undefined {
  const range = document.getSelection()?.getRangeAt(0)
  const node = range?.commonAncestorContainer
  const element = node instanceof Element ? node : node?.parentElement
  return element?.closest('[translate=no]') ? { 'text/plain': String(range) } : undefined
}

function onDragOver(event: DragEvent): void {
  if (event.dataTransfer.types.includes('Files')) event.preventDefault()
}

/** Copying, pasting and dropping, as handlers for the element that holds the grid. */
export function useClipboard(context: ClipboardContext) {
  const { grid, dialog, statusMessage, openEdits, values, draft, partial, shown, isReadOnly, guard } = context
  const { isGridShown } = context

  function valueAt(key: string): OptionValue | undefined {
    return hasRow(values, draft, key) ? rowOf(values, draft, key).value : undefined
  }

  /** What the selection is as text; without one, the active cell. */
  function copied(): CopiedContent | undefined {
    if (!isGridShown) return undefined
    const { selection, active } = grid.get()
    const keys = shownKeys(selection, shown)
    if (keys.length > 0) {
      const omitted = keys.filter((key) => partial.has(key))
      if (omitted.length > 0) statusMessage.set({ kind: 'export.partial', keys: omitted })
      const options = optionsOf(values, draft, partial, guard.copyable(keys))
      if (options.size === 0) return undefined
      return { 'text/plain': printOptionsTable(options, '\t'), [jsonType]: printOptionsJson(options) }
    }
    if (active === undefined || groupPrefix(active.key) !== undefined) return undefined
    const value = valueAt(active.key)
    if (value === undefined) return undefined
    if (active.column !== 'value') return { 'text/plain': active.key }
    if (partial.has(active.key)) {
      statusMessage.set({ kind: 'export.partial', keys: [active.key] })
      return undefined
    }
    return { 'text/plain': wholeText(value) }
  }

  function onCopy(event: ClipboardAction): void {
    const hasMarkedText = document.getSelection()?.isCollapsed === false
    const content = isInTextField(event.target) ? undefined : hasMarkedText ? markedContent() : copied()
    if (content === undefined) return
    for (const [type, text] of Object.entries(content)) event.clipboardData.setData(type, text)
    event.preventDefault()
  }

  /** Copies what is selected, from a button: the browser's copy event misses the grid then. */
  function copySelected(): void {
    const content = copied()
    if (content !== undefined) copyContent(content)
  }

  function onPaste(event: ClipboardAction): void {
    if (isInTextField(event.target) || isReadOnly) return
    const file = event.clipboardData.files[0]
    const json = event.clipboardData.getData(jsonType)
    const text = event.clipboardData.getData('text/plain')
    event.preventDefault()
    if (file !== undefined) openImport(file)
    else if (json !== '') openImport(json)
    else if (text !== '') pasteText(text)
  }

  function pasteText(text: string): void {
    const { active } = grid.get()
    if (isGridShown && active !== undefined && isForCell(text, active, valueAt(active.key)))
      openEdits.open({ key: active.key, column: 'value' }, { typed: cellText(text), suggestsTypes: true })
    else openImport(text)
  }

  function openImport(source: ImportSource): void {
    dialog.set({ kind: 'import', source })
  }

  /** A file is imported wherever it is dropped, or it is said why not; the browser would open it in our place. */
  function onDrop(event: DragEvent): void {
    const file = event.dataTransfer.files[0]
    if (file === undefined || event.defaultPrevented) return
    event.preventDefault()
    if (isReadOnly) statusMessage.set({ kind: 'drop.readOnly', file: file.name })
    else if (dialog.get() !== undefined) statusMessage.set({ kind: 'drop.inDialog', file: file.name })
    else openImport(file)
  }

  useStrayClipboard({ onCopy, onPaste })
  return { copySelected, handlers: { onCopy, onPaste, onDragOver, onDrop } }
}
