/** Whether a frame is being made: between its first animation callback and the end of its paint. */
let inFrame = false
const looks = new Set<() => void>()

const requestFrame = window.requestAnimationFrame.bind(window)

window.requestAnimationFrame = (callback) =>
  requestFrame((time) => {
    if (!inFrame) {
      inFrame = true
      void paint().then(() => {
        inFrame = false
      })
    }
    callback(time)
  })

/** Asked for from within a frame: ends before every other task that waits, right after the frame's paint. */
function paint(): Promise<unknown> {
  return scheduler.postTask(() => undefined, { priority: 'user-blocking' })
}

/** Tells that something was drawn which the DOM does not show. */
export function drew(): void {
  for (const look of looks) look()
}

/**
 * Looks at every change of the page until it shows what is waited for.
 *
 * @returns the moment after the paint of the frame that has it, as `performance.now()`
 */
export function whenPainted(isShown: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(look)
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    looks.add(look)

    async function mark(): Promise<void> {
      await paint()
      resolve(performance.now())
    }

    function look(): void {
      if (!looks.has(look) || !isShown()) return
      looks.delete(look)
      observer.disconnect()
      if (inFrame) void mark()
      else requestFrame(() => void mark())
    }
  })
}

export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestFrame(() => resolve())
  })
}
