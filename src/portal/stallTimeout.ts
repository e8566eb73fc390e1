import type { TypeHttp } from '@bitrix24/b24jssdk'
import { WireOptions } from './wireOptions.ts'

/** How long a request may stand still before it counts as unanswered, in milliseconds. */
const stallTimeoutMs = 30_000

/** What a slow portal may take on top for what it has to store, in characters per millisecond: 16 MB in 32 s. */
const storedPerMs = 500

type Client = TypeHttp['ajaxClient']

function timeoutFor(parameters: unknown): number {
  if (typeof parameters !== 'object' || parameters === null) return stallTimeoutMs
  const options = Object.values(parameters).find((value) => value instanceof WireOptions)
  return stallTimeoutMs + (options?.text.length ?? 0) / storedPerMs
}

/**
 * Gives up a request that stands still. A limit on its whole time would cut off 16 MB on a slow line; this one
 * begins anew with each part that is sent or received.
 */
export function limitStalls(client: Client): void {
  const stop = new WeakMap<object, () => void>()

  client.interceptors.request.use((config) => {
    const limitMs = timeoutFor(config.data)
    const controller = new AbortController()
    let timer = setTimeout(() => controller.abort(), limitMs)
    const restart = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => controller.abort(), limitMs)
    }
    config.signal = controller.signal
    config.onUploadProgress = restart
    config.onDownloadProgress = restart
    stop.set(controller.signal, () => clearTimeout(timer))
    return config
  })

  function ended(config: { readonly signal?: unknown } | undefined): void {
    if (typeof config?.signal === 'object' && config.signal !== null) stop.get(config.signal)?.()
  }

  client.interceptors.response.use(
    (response) => {
      ended(response.config)
      return response
    },
    (error: unknown) => {
      if (typeof error === 'object' && error !== null && 'config' in error) ended(asConfig(error.config))
      throw error
    },
  )
}

function asConfig(config: unknown): { readonly signal?: unknown } | undefined {
  return typeof config === 'object' && config !== null ? config : undefined
}
