/** No options: the user has just installed the app. */
export function empty(): string {
  return '{}'
}
