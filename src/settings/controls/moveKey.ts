interface Press {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

/** By how much Alt and an arrow move an item; 0 for any other key. */
export function moveOf({ key, altKey, ctrlKey, metaKey, shiftKey }: Press): -1 | 0 | 1 {
  if (!altKey || ctrlKey || metaKey || shiftKey) return 0
  if (key === 'ArrowUp') return -1
  return key === 'ArrowDown' ? 1 : 0
}
