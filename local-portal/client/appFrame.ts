import { callPortal } from './api.ts'

/** What the portal says of a frame to be opened. */
export interface FrameLaunch {
  readonly sid: string
  readonly name: string
  readonly title: string
  /** The only origin the parent window listens to. */
  readonly origin: string
  readonly opening: 'POST' | 'GET'
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
  readonly isAdmin: boolean
  readonly initData: Readonly<Record<string, unknown>>
}

/** An app that is open in a frame. */
export interface AppFrame {
  readonly launch: FrameLaunch
  readonly element: HTMLIFrameElement
  /** What the frame fills, and `resizeWindow` sizes. */
  readonly layout: HTMLElement
  /** What `getInitData` answers; `refreshAuth` changes its tokens. */
  initData: Record<string, unknown>
  /** Closes the slider the frame is in; absent in the page itself. */
  readonly close?: () => void
}

/** The placement that a frame opens at, and its options. */
export interface LaunchPlacement {
  readonly placement?: string
  readonly placementOptions?: Readonly<Record<string, unknown>>
}

/** Asks the portal for a launch, with a sid of its own; without a placement, the session's own. */
export async function launchFrame(placement: LaunchPlacement = {}): Promise<FrameLaunch> {
  return callPortal<FrameLaunch>('POST', 'frames', { host: location.host, ...placement })
}

/** Puts the app into a layout, by form POST or by address. */
export function openFrame(launch: FrameLaunch, layout: HTMLElement, close?: () => void): AppFrame {
  const element = document.createElement('iframe')
  element.name = launch.name
  element.className = 'app-frame'
  element.allow = 'geolocation *; microphone *; camera *; autoplay *;'
  element.title = launch.title
  layout.replaceChildren(element)
  if (launch.opening === 'GET') element.src = launch.action
  else submitInto(launch)
  return {
    launch,
    element,
    layout,
    initData: { ...launch.initData },
    ...(close === undefined ? {} : { close }),
  }
}

function submitInto(launch: FrameLaunch): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = launch.action
  form.target = launch.name
  form.hidden = true
  for (const [name, value] of Object.entries(launch.fields)) {
    const input = document.createElement('input')
    input.type = 'hidden'
    input.name = name
    input.value = value
    form.append(input)
  }
  document.body.append(form)
  form.submit()
  form.remove()
}
