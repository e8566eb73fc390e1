/** What a copy holds, by media type. */
export type CopiedContent = Readonly<Record<string, string>>

/**
 * Copies text. The portal's frame has no clipboard permission, so `navigator.clipboard` is blocked there; the
 * copy event is not.
 *
 * @returns whether the browser has copied it
 */
export function copyText(text: string): boolean {
  return copyContent({ 'text/plain': text })
}

/** Copies the same thing in several forms, as {@link copyText} does. */
export function copyContent(content: CopiedContent): boolean {
  const onCopy = (event: ClipboardEvent): void => {
    for (const [type, text] of Object.entries(content)) event.clipboardData?.setData(type, text)
    event.preventDefault()
    // What is selected would be copied as well.
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', onCopy, { capture: true, once: true })
  const copied = document.execCommand('copy')
  document.removeEventListener('copy', onCopy, { capture: true })
  return copied
}
