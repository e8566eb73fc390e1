import { type Command, noAnswer } from '../command.ts'
import { setPageTitle } from '../portalPage.ts'

const resizeWindow: Command = (parameters, frame) => {
  const width = parameters.get('width')
  const pixels = Number.parseInt(String(parameters.get('height')), 10)
  frame.layout.style.width = width === '100%' ? '100%' : `${Number.parseInt(String(width), 10) || 100}px`
  if (pixels > 0) {
    frame.layout.style.height = `${pixels}px`
    frame.layout.style.minHeight = '0'
    frame.layout.style.flex = 'none'
  }
  const box = frame.layout.getBoundingClientRect()
  return { width: box.width, height: box.height }
}

const setTitle: Command = (parameters, frame) => {
  const given = parameters.get('title')
  const title = typeof given === 'string' ? given : ''
  const head = frame.close === undefined ? null : frame.layout.parentElement?.querySelector('.slider-title')
  if (head) head.textContent = title
  else setPageTitle(title)
  return parameters.value
}

const setScroll: Command = (parameters) => {
  const scroll = parameters.value === null ? Number.NaN : Number(parameters.get('scroll'))
  if (scroll >= 0) document.querySelector('.page')?.scrollTo({ top: scroll })
  return parameters.value
}

const reloadWindow: Command = () => {
  location.reload()
  return noAnswer
}

export const windowCommands = { resizeWindow, setTitle, setScroll, reloadWindow }
