/**
 * Shows a red notice until it is closed, above the page or in the slider over it; the same text is not
 * shown twice.
 */
export function showNotice(text: string): void {
  const list = [...document.querySelectorAll('#notices, .slider[open] .notices')].at(-1)
  if (list === undefined || [...list.querySelectorAll('p')].some((each) => each.textContent === text)) return
  const notice = document.createElement('div')
  notice.className = 'notice'
  const paragraph = document.createElement('p')
  paragraph.textContent = text
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button'
  button.textContent = 'Close'
  button.addEventListener('click', () => notice.remove())
  notice.append(paragraph, button)
  list.append(notice)
}
