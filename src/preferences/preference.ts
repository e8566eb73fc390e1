const keyPrefix = 'user-options:'

/**
 * A choice that this browser remembers, such as the theme.
 *
 * @returns undefined when nothing is remembered or storage is blocked: in a third-party frame merely accessing
 * `localStorage` can throw a `SecurityError`
 */
export function readPreference(name: string): string | undefined {
  try {
    return localStorage.getItem(keyPrefix + name) ?? undefined
  } catch {
    return undefined
  }
}

/** Remembers a choice; where storage is blocked or full, the choice lasts until the page is closed. */
export function writePreference(name: string, value: string): void {
  try {
    localStorage.setItem(keyPrefix + name, value)
  } catch {
    // Not worth interrupting anybody for.
  }
}
