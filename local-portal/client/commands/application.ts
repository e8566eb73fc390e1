import { launchFrame, openFrame } from '../appFrame.ts'
import type { Command } from '../command.ts'
import { openSlider } from '../slider.ts'

const sliderPrefix = 'bx24_'

/** Opens the app once more in a slider over the page; answers when the slider is closed. */
const openApplication: Command = async (params, _frame, page) => {
  const entries = Object.entries(params)
  const own = Object.fromEntries(entries.filter(([name]) => !name.startsWith(sliderPrefix)))
  const launch = await launchFrame({
    placementOptions: { ...own, IFRAME: 'Y', IFRAME_TYPE: 'SIDE_SLIDER' },
  })
  const title = params[`${sliderPrefix}title`]
  const width = Number(params[`${sliderPrefix}width`])
  const slider = openSlider(typeof title === 'string' ? title : launch.title, width)
  const inner = openFrame(launch, slider.body, slider.close)
  page.add(inner)
  await slider.closed
  page.remove(inner)
  return undefined
}

const closeApplication: Command = (_params, frame) => {
  frame.close?.()
  return undefined
}

/** The portal's other pages are not played: a slider says which was asked for. */
const openPath: Command = async (params) => {
  const slider = openSlider('A page of the portal', 900)
  const text = document.createElement('p')
  text.className = 'slider-text'
  const { pathname, search } = new URL(String(params['path']), location.origin)
  text.textContent = `Here the portal would show ${pathname}${search}`
  slider.body.append(text)
  await slider.closed
  return { result: 'close' }
}

export const applicationCommands = { openApplication, closeApplication, openPath }
