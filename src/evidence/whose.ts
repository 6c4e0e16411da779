// Whose work a source shows: exactly one person's is imported.

import { nearest } from '../algorithms/nearest.ts'
import { Problem } from '../platform/problem.ts'
import { words } from '../text/text.ts'

/** All that somebody goes by in one place of a source: login, name, mail address. The first is how they are shown. */
export type Called = readonly string[]

export interface Asked {
  /** As said with the import. */
  readonly author?: string
  /** Whose record it is; may be empty. */
  readonly name: string
}

/** More people than this are not needed to say who is near. */
const MOST = 2000
const SHOWN = 5

/** Without accents, capitals, joiners and a leading @; "Example, Ada" is "ada example". */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^@/, '')
    .replace(/^([^,]+), ([^,]+)$/, '$2 $1')
    .replaceAll(/[-_.\s]+/g, ' ')
    .trim()
}

/** Gathers who a source names as it is read, and says at its end whose work was asked for. */
export class Whose {
  readonly #asked: Asked
  readonly #wanted: string
  readonly #own: string
  readonly #seen = new Map<string, string>()
  /** What the one asked for goes by: a login leads to a name, and a name to a login. */
  readonly #asAsked = new Set<string>()
  readonly #asNamed = new Set<string>()
  #first: ReadonlySet<string> = new Set()

  constructor(asked: Asked) {
    this.#asked = asked
    this.#wanted = folded(asked.author ?? '')
    this.#own = folded(asked.name)
  }

  /** Notes somebody; whether it may turn out to be the one. Nobody (no name at all) never is. */
  maybe(called: Called): boolean {
    const names = called.map(folded).filter((name) => name !== '')
    const [first] = names
    if (first === undefined) return false
    if (this.#seen.size < MOST && !this.#seen.has(first)) this.#seen.set(first, called.find((name) => folded(name) === first) ?? first)
    if (this.#wanted !== '') return joined(names, this.#wanted, this.#asAsked)
    if (this.#first.size === 0) this.#first = new Set(names)
    const isOwn = joined(names, this.#own, this.#asNamed)
    return isOwn || names.some((name) => this.#first.has(name))
  }

  /**
   * Says who is meant, once everybody was noted: the one asked for; else whom the record is of; in a record of nobody yet the only one there.
   * @throws Problem `input` when that is nobody, or several
   */
  decide(file: string, language: string): (called: Called) => boolean {
    const say = words(language).fromTools
    const people = [...this.#seen.values()]
    const { author = '' } = this.#asked
    if (this.#wanted !== '' && this.#asAsked.size === 0 && people.length > 0)
      throw new Problem('input', say.noSuchPerson(author, nearest(author, people), people.slice(0, SHOWN)), { at: { file } })
    if (this.#wanted === '' && this.#asNamed.size === 0 && this.#seen.size > 1)
      throw new Problem('input', say.severalPeople(people.slice(0, SHOWN)), { at: { file } })
    // It may be somebody else's file altogether.
    const [only] = people
    if (this.#wanted === '' && this.#asNamed.size === 0 && this.#own !== '' && only !== undefined)
      throw new Problem('input', say.onlyPerson(only), { at: { file } })
    const meant = this.#wanted !== '' ? this.#asAsked : this.#asNamed.size > 0 ? this.#asNamed : this.#first
    return (called) => called.some((name) => meant.has(folded(name)))
  }
}

/** Adds the names to those of the one who is wanted, if one of them is. */
function joined(names: readonly string[], wanted: string, known: Set<string>): boolean {
  if (wanted === '' || !names.some((name) => name === wanted || known.has(name))) return false
  for (const name of names) known.add(name)
  return true
}
