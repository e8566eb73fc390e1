/** A panel that slides over the page. */
export interface Slider {
  readonly body: HTMLElement
  readonly close: () => void
  /** Settles when the slider is closed, by whoever. */
  readonly closed: Promise<void>
}

/** Opens a slider. `width` in pixels; the whole width when it is no positive number. */
export function openSlider(title: string, width: number): Slider {
  const dialog = document.createElement('dialog')
  dialog.className = 'slider'
  dialog.setAttribute('aria-label', title)
  const panel = document.createElement('div')
  panel.className = 'slider-panel'
  if (width > 0) panel.style.setProperty('--slider-width', `${width}px`)
  const head = document.createElement('div')
  head.className = 'slider-head'
  const heading = document.createElement('span')
  heading.className = 'slider-title'
  heading.textContent = title
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button'
  button.textContent = 'Close'
  const notices = document.createElement('div')
  notices.className = 'notices'
  notices.setAttribute('role', 'alert')
  const body = document.createElement('div')
  body.className = 'slider-body'
  head.append(heading, button)
  panel.append(head, notices, body)
  dialog.append(panel)
  document.querySelector('#sliders')?.append(dialog)
  const close = (): void => dialog.close()
  button.addEventListener('click', close)
  const closed = new Promise<void>((resolve) => {
    dialog.addEventListener('close', () => {
      // What is still to be read stays when the slider goes.
      document.querySelector('#notices')?.append(...notices.children)
      dialog.remove()
      resolve()
    })
  })
  dialog.showModal()
  return { body, close, closed }
}
