// Names as small numbers, given out as they come, after some that are reserved.

export class Names {
  readonly #numbers = new Map<string, number>()
  readonly #names: string[] = []
  readonly #reserved: number

  constructor(reserved: number) {
    this.#reserved = reserved
  }

  clear(): void {
    this.#numbers.clear()
    this.#names.length = 0
  }

  /** The number of a name; a new one where it has none. */
  of(name: string): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    const number = this.#reserved + this.#names.length
    this.#numbers.set(name, number)
    this.#names.push(name)
    return number
  }

  /** A number that no name has, for somebody who isn't on the record. */
  add(): number {
    this.#names.push('')
    return this.#reserved + this.#names.length - 1
  }

  /** The name of a number; empty for the reserved ones. */
  name(number: number): string {
    return this.#names[number - this.#reserved] ?? ''
  }

  get size(): number {
    return this.#reserved + this.#names.length
  }
}
