/**
 * Copies text. The portal's frame has no clipboard permission, so `navigator.clipboard` is blocked there; the
 * copy event is not.
 *
 * @returns whether the browser has copied it
 */
export function copyText(text: string): boolean {
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', onCopy, { once: true })
  const copied = document.execCommand('copy')
  document.removeEventListener('copy', onCopy)
  return copied
}
