/** What a command came with. The portal's page reads it without looking: what is not there is an error of the page. */
export class CommandParameters {
  /** The value of its JSON; an empty list when it came without. */
  readonly value: unknown

  /** @throws {SyntaxError} for a text that is no JSON */
  constructor(json: string) {
    this.value = json === '' ? [] : JSON.parse(json)
  }

  /**
   * A member of the value; undefined when there is none.
   *
   * @throws {TypeError} for null, which has no members
   */
  get(name: string): unknown {
    if (this.value === null) throw new TypeError(`Cannot read properties of null (reading '${name}')`)
    return typeof this.value === 'object' ? Reflect.get(this.value, name) : undefined
  }

  /** All members of the value. */
  entries(): readonly (readonly [string, unknown])[] {
    return typeof this.value === 'object' && this.value !== null ? Object.entries(this.value) : []
  }
}
