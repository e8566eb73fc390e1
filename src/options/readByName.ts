/** The command of a batch that reads one option by its name. */
export function readByName(option: string): string {
  return `user.option.get?${new URLSearchParams({ option }).toString()}`
}
