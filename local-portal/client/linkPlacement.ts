import type { LaunchPlacement } from './appFrame.ts'

const parameter = /^params\[([^\]]+)\]$/

/** How the app opens at an address such as `/marketplace/view/local.app/?params[test]=y`; elsewhere as the session says. */
export function linkPlacement({ pathname, searchParams }: URL): LaunchPlacement {
  if (!pathname.startsWith('/marketplace/view/')) return {}
  const options: Record<string, string> = {}
  for (const [name, value] of searchParams) {
    const key = parameter.exec(name)?.[1]
    if (key !== undefined) options[key] = value
  }
  return { placement: 'REST_APP_URI', placementOptions: options }
}
