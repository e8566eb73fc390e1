import { type Command, noAnswer } from '../command.ts'
import { setPageTitle } from '../portalPage.ts'

const resizeWindow: Command = (params, frame) => {
  const { width, height } = params
  const pixels = Number.parseInt(String(height), 10)
  frame.layout.style.width = width === '100%' ? '100%' : `${Number.parseInt(String(width), 10) || 100}px`
  if (pixels > 0) {
    frame.layout.style.height = `${pixels}px`
    frame.layout.style.flex = 'none'
  }
  const box = frame.layout.getBoundingClientRect()
  return { width: box.width, height: box.height }
}

const setTitle: Command = (params, frame) => {
  const title = typeof params['title'] === 'string' ? params['title'] : ''
  const head = frame.close === undefined ? null : frame.layout.parentElement?.querySelector('.slider-title')
  if (head) head.textContent = title
  else setPageTitle(title)
  return params
}

const setScroll: Command = (params) => {
  const scroll = Number(params['scroll'])
  if (scroll >= 0) document.querySelector('.page')?.scrollTo({ top: scroll })
  return params
}

const reloadWindow: Command = () => {
  location.reload()
  return noAnswer
}

export const windowCommands = { resizeWindow, setTitle, setScroll, reloadWindow }
