const prefix = 'user-options:'

/**
 * A remembered choice of this browser, such as the theme.
 *
 * @returns undefined where nothing is remembered or the browser blocks storage: in a third-party frame
 * `localStorage` throws `SecurityError` on access.
 */
export function readPreference(name: string): string | undefined {
  try {
    return localStorage.getItem(prefix + name) ?? undefined
  } catch {
    return undefined
  }
}

/** Remembers a choice where the browser allows it; elsewhere it lasts until the page is closed. */
export function writePreference(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value)
  } catch {
    // A blocked or full storage costs only the remembering.
  }
}
