/** A free key for a copy: `key.copy`, `key.copy2` and so on. */
export function copyName(key: string, isTaken: (key: string) => boolean): string {
  const name = `${key}.copy`
  if (!isTaken(name)) return name
  let number = 2
  while (isTaken(`${name}${number}`)) number += 1
  return `${name}${number}`
}
