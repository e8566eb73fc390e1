/** Cyrillic and Greek letters, each followed by the Latin one that it looks like in lower or upper case. */
const cyrillic = 'аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdԛqԝwүyһhӏl'
const greek = 'αaβbεeζzηhιiκkμmνvοoρpτtυyχxϲcϳj'
const confusables = new Map(
  `${cyrillic}${greek}`.match(/../gu)?.map((pair) => [pair.charAt(0), pair.charAt(1)]),
)
const confusable = new RegExp(`[${[...confusables.keys()].join('')}]`, 'g')

/** The same for keys that look alike: that differ in case, blanks, invisible characters or look-alike letters. */
export function keySkeleton(key: string): string {
  if (/^[!-~]*$/.test(key)) return key.toLowerCase()
  return key
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]|(?!\s)\p{Cc}/gu, '')
    .toLowerCase()
    .replace(/[\s\u0085\u2800]+/g, ' ')
    .trim()
    .replace(confusable, (letter) => confusables.get(letter) ?? letter)
}

/** Finds look-alikes among many keys. */
export interface LookAlikes {
  /**
   * @param except a key to ignore, such as the one being renamed
   * @returns another key that looks like this one
   */
  readonly find: (key: string, except?: string) => string | undefined
  /** Adds a key to those that are searched. */
  readonly add: (key: string) => void
}

export function createLookAlikes(keys: Iterable<string>): LookAlikes {
  const known = new Map<string, string[]>()

  function add(key: string): void {
    const skeleton = keySkeleton(key)
    const alike = known.get(skeleton)
    if (alike === undefined) known.set(skeleton, [key])
    else alike.push(key)
  }

  for (const key of keys) add(key)
  return {
    find: (key, except) => known.get(keySkeleton(key))?.find((other) => other !== key && other !== except),
    add,
  }
}
