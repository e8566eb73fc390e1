import { addEnglish } from '../messages/translation.ts'

/** A script's or a style sheet's address at the end of what browsers and the build say when it cannot be loaded. */
function failedAddress(error: unknown, extension: 'js' | 'css'): string | undefined {
  const message = error instanceof Error ? error.message : ''
  return new RegExp(String.raw`https?://\S+\.${extension}\b`).exec(message)?.[0]
}

/** Loads a style sheet that the build's own loader gives up on after its first failure. */
function loadStyles(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = address
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => {
      link.remove()
      reject(new Error(`The style sheet ${address} could not be loaded`))
    })
    document.head.append(link)
  })
}

/** Loads a part of the app. `attempt` is 0 at first, and grows when the user tries again. */
export type LoadPart<Part> = (attempt: number) => Promise<Part>

/** Imports a module, again under another address where that has failed before. */
function importerOf<Module>(load: () => Promise<Module>): LoadPart<Module> {
  let missingStyles: string | undefined

  return async (attempt) => {
    if (attempt > 0 && missingStyles !== undefined) await loadStyles(`${missingStyles}?attempt=${attempt}`)
    missingStyles = undefined
    try {
      return await load()
    } catch (error) {
      missingStyles = failedAddress(error, 'css')
      const script = failedAddress(error, 'js')
      if (attempt === 0 || script === undefined) throw error
      const again: Module = await import(/* @vite-ignore */ `${script}?attempt=${attempt}`)
      return again
    }
  }
}

/**
 * A part of the app that is loaded on demand, with what it says in English, again after a failure: many browsers keep a
 * failed `import()` as long as the page lives, so a further attempt asks for the same file under another address.
 *
 * @param load imports the module
 * @param pick takes the part out of the module
 */
export function partOf<Module, Part>(
  load: () => Promise<Module>,
  pick: (module: Module) => Part,
): LoadPart<Part> {
  const importModule = importerOf(load)
  const importEnglish = importerOf(() => import('../messages/catalogues/en.json'))

  return async (attempt) => {
    const [module, messages] = await Promise.all([importModule(attempt), importEnglish(attempt)])
    addEnglish(messages.default)
    return pick(module)
  }
}
