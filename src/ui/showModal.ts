/** A ref that shows a dialog as a modal one; taken down, it gives the focus back to where it came from. */
export function showModal(dialog: HTMLDialogElement): () => void {
  dialog.showModal()
  return () => dialog.close()
}
