import { launchFrame, openFrame } from '../appFrame.ts'
import { type Command, noAnswer } from '../command.ts'
import { isOpenPath } from '../openPath.ts'
import { openSlider } from '../slider.ts'

const sliderPrefix = 'bx24_'
const pathSliderWidth = 900

/** Opens the app once more in a slider over the page; answers when the slider is closed. */
const openApplication: Command = async (parameters, _frame, page) => {
  const entries = parameters.entries()
  const own = Object.fromEntries(entries.filter(([name]) => !name.startsWith(sliderPrefix)))
  const settings = new Map(entries.filter(([name]) => name.startsWith(sliderPrefix)))
  const launch = await launchFrame({
    placementOptions: { ...own, IFRAME: 'Y', IFRAME_TYPE: 'SIDE_SLIDER' },
  })
  const title = settings.get(`${sliderPrefix}title`)
  const slider = openSlider(
    typeof title === 'string' ? title : launch.title,
    Number(settings.get(`${sliderPrefix}width`)),
  )
  const inner = openFrame(launch, slider.body, slider.close)
  page.add(inner)
  await slider.closed
  page.remove(inner)
  return undefined
}

/** Only an app in a slider can be closed, and then nobody is left to be answered. */
const closeApplication: Command = (_parameters, frame) => {
  frame.close?.()
  return noAnswer
}

/** The portal's other pages are not simulated: a slider says which was asked for. */
const openPath: Command = async (parameters) => {
  const path = parameters.get('path')
  if (typeof path !== 'string' || !isOpenPath(path)) {
    return { result: 'error', errorCode: 'PATH_NOT_AVAILABLE' }
  }
  const slider = openSlider('A page of the portal', pathSliderWidth)
  const text = document.createElement('p')
  text.className = 'slider-text'
  const { pathname, search } = new URL(path, location.origin)
  text.textContent = `Here the portal would show ${pathname}${search}`
  slider.body.append(text)
  await slider.closed
  return { result: 'close' }
}

export const applicationCommands = { openApplication, closeApplication, openPath }
