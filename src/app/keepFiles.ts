function keepFile(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
}

/** Keeps the browser from opening a file in the app's place that is dropped beside what takes it. */
export function keepFiles(page: Document): void {
  page.addEventListener('dragover', keepFile)
  page.addEventListener('drop', keepFile)
}
