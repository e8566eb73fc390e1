/** How long a browser may take to begin saving, in milliseconds. */
const grace = 60_000

/** Hands a text to the browser as a file; whether it is saved, the browser does not tell. */
export function downloadText(fileName: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), grace)
}
