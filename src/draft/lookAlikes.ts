/** Cyrillic and Greek letters that look like the Latin one behind them, small or as capitals. */
const twins = new Map(
  (
    'аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdԛqԝwүyһhӏl' + // Cyrillic
    'αaβbεeζzηhιiκkμmνvοoρpτtυyχxϲcϳj'
  ) // Greek
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)]),
)
const foreign = new RegExp(`[${[...twins.keys()].join('')}]`, 'g')

/** What is the same for keys that look alike: no matter their case, blanks, invisible characters and twin letters. */
export function keyLooks(key: string): string {
  if (/^[!-~]*$/.test(key)) return key.toLowerCase()
  return key
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]|(?!\s)\p{Cc}/gu, '')
    .toLowerCase()
    .replace(/[\s\u0085\u2800]+/g, ' ')
    .trim()
    .replace(foreign, (letter) => twins.get(letter) ?? letter)
}

/** Finds keys that look alike among many. */
export interface LookAlikes {
  /**
   * @param except a key that does not count, such as one that is renamed
   * @returns another key that looks like this one
   */
  readonly find: (key: string, except?: string) => string | undefined
  /** Adds a key to those that are looked through. */
  readonly add: (key: string) => void
}

export function createLookAlikes(keys: Iterable<string>): LookAlikes {
  const known = new Map<string, string[]>()

  function add(key: string): void {
    const looks = keyLooks(key)
    const alike = known.get(looks)
    if (alike === undefined) known.set(looks, [key])
    else alike.push(key)
  }

  for (const key of keys) add(key)
  return {
    find: (key, except) => known.get(keyLooks(key))?.find((other) => other !== key && other !== except),
    add,
  }
}
