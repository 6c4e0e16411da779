// The fewest confirmations that make all wanted expectations met, each of one item by somebody who hasn't been heard yet.

import type { Open, Trial } from './trial.ts'

export interface FewestConfirmations {
  /** What to have confirmed, sorted by id; an item may be there more than once, for different people. */
  readonly confirm: readonly Open[]
  /** The search stopped at its node limit: fewer might do. */
  readonly atLeast: boolean
}

/**
 * Finds them by trial with the strongest witness there can be. Depth-first, deepening from a lower bound, with a greedy solution
 * to fall back on. The columns are left as they were. Everything wanted has to be within reach of the items in `open`.
 */
export function fewestConfirmations(trial: Trial, wanted: readonly number[], open: readonly Open[], nodeLimit: number): FewestConfirmations {
  const search = new Search(trial, wanted, withoutDominated(open), nodeLimit)
  const greedy = search.greedy()
  for (let size = search.lowerBound(); size < greedy.length; size += 1) {
    if (search.deepen(size)) return { confirm: search.found.toSorted(byId), atLeast: false }
    if (search.nodes <= 0) return { confirm: greedy.toSorted(byId), atLeast: true }
  }
  return { confirm: greedy.toSorted(byId), atLeast: false }
}

/** Within one piece of work an item that serves no more than another is never better; of equal ones the smallest id stays. */
function withoutDominated(open: readonly Open[]): readonly Open[] {
  return open
    .toSorted(byId)
    .filter((one, index, all) => !all.some((other, rival) => rival !== index && isNoBetter(one, other) && (!isNoBetter(other, one) || rival < index)))
}

function isNoBetter(one: Open, other: Open): boolean {
  if (one.episode !== other.episode || (one.full && !other.full)) return false
  return one.serves.every((expectation) => other.serves.includes(expectation))
}

function byId(a: Open, b: Open): number {
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}

/** What is known of one wanted expectation as things stand in the search. */
interface Need {
  /** Points still missing; 0 when met. */
  missing: number
  /** At least so many more confirmations, whatever else happens. */
  atLeast: number
  /** By number of an open item: 1 when speaking of it can add nothing here any more. */
  readonly spent: Uint8Array
}

class Search {
  nodes: number
  found: Open[] = []
  readonly #trial: Trial
  readonly #wanted: readonly number[]
  readonly #open: readonly Open[]
  readonly #needs = new Map<number, Need>()
  readonly #banned: Uint8Array
  /** Numbers of the open items that serve an expectation. */
  readonly #serving = new Map<number, readonly number[]>()

  constructor(trial: Trial, wanted: readonly number[], open: readonly Open[], nodeLimit: number) {
    this.nodes = nodeLimit
    this.#trial = trial
    this.#wanted = wanted
    this.#open = open
    this.#banned = new Uint8Array(open.length)
    for (const expectation of wanted) {
      this.#serving.set(
        expectation,
        open.flatMap((one, number) => (one.serves.includes(expectation) ? [number] : [])),
      )
      this.#needs.set(expectation, this.#look(expectation))
    }
  }

  /** Always what serves most points and brings something; gives what it chose and puts everything back. */
  greedy(): readonly Open[] {
    const chosen: Open[] = []
    const undo: (() => void)[] = []
    const idle = new Set<Open>()
    for (let missing = this.#missing(); missing > 0; ) {
      const best = this.#best(idle)
      if (best === undefined) break
      const back = this.#apply(best, chosen.length)
      const left = this.#missing()
      if (left === missing) {
        // Under the cap on older work another word may bring nothing, until something else has moved.
        back()
        idle.add(best)
        continue
      }
      missing = left
      idle.clear()
      chosen.push(best)
      undo.push(back)
    }
    for (const back of undo.reverse()) back()
    return chosen
  }

  /**
   * Every wanted expectation shares its need evenly over the widest item that could serve it;
   * that is a feasible dual of the covering problem, so its sum is a bound.
   */
  lowerBound(): number {
    let most = 0
    let sum = 0
    for (const expectation of this.#unmet()) {
      const { atLeast } = this.#needs.get(expectation) as Need
      most = Math.max(most, atLeast)
      sum += atLeast / this.#widest(expectation)
    }
    return Math.max(most, Math.ceil(sum - 1e-9))
  }

  /** Is there a solution with `size` more confirmations? It is then in `found`, and the columns are as they were. */
  deepen(size: number): boolean {
    this.nodes -= 1
    const unmet = this.#unmet()
    if (unmet.length === 0) return true
    if (this.nodes <= 0 || this.lowerBound() > size) return false
    const choices = this.#choicesFor(unmet)
    for (const number of choices) {
      const open = this.#open[number] as Open
      const back = this.#apply(open, this.found.length)
      this.found.push(open)
      const isFound = this.deepen(size - 1)
      back()
      if (isFound) return true
      this.found.pop()
      // All solutions with this one have been looked at.
      this.#banned[number] = 1
    }
    for (const number of choices) this.#banned[number] = 0
    return false
  }

  #unmet(): readonly number[] {
    return this.#wanted.filter((expectation) => (this.#needs.get(expectation)?.missing ?? 0) > 0)
  }

  #isUseful(number: number, expectation: number): boolean {
    const need = this.#needs.get(expectation)
    return need !== undefined && need.missing > 0 && need.spent[number] === 0
  }

  #width(number: number): number {
    let width = 0
    for (const expectation of this.#open[number]?.serves ?? []) if (this.#isUseful(number, expectation)) width += 1
    return width
  }

  /** The open items that may still be chosen for an expectation. */
  #choices(expectation: number): readonly number[] {
    const { spent } = this.#needs.get(expectation) as Need
    return (this.#serving.get(expectation) ?? []).filter((number) => spent[number] === 0 && this.#banned[number] === 0)
  }

  #widest(expectation: number): number {
    return Math.max(1, ...this.#choices(expectation).map((number) => this.#width(number)))
  }

  /** The items for the unmet expectation that has fewest, those that serve most first. */
  #choicesFor(unmet: readonly number[]): readonly number[] {
    const [fewest] = unmet.map((expectation) => this.#choices(expectation)).sort((a, b) => a.length - b.length)
    return (fewest ?? []).toSorted((a, b) => this.#width(b) - this.#width(a) || a - b)
  }

  #missing(): number {
    return this.#wanted.reduce((sum, expectation) => sum + (this.#needs.get(expectation)?.missing ?? 0), 0)
  }

  #best(idle: ReadonlySet<Open>): Open | undefined {
    let best: Open | undefined
    let most = 0
    for (let number = 0; number < this.#open.length; number += 1) {
      const open = this.#open[number] as Open
      if (idle.has(open)) continue
      let value = 0
      for (const expectation of open.serves) {
        const missing = this.#needs.get(expectation)?.missing ?? 0
        if (this.#isUseful(number, expectation)) value += Math.min(missing, this.#trial.worth(open, expectation))
      }
      if (value <= most) continue
      most = value
      best = open
    }
    return best
  }

  #apply(open: Open, depth: number): () => void {
    const before = open.serves.map((expectation) => this.#needs.get(expectation))
    const back = this.#trial.speak(open, this.#trial.stranger(depth))
    for (const expectation of open.serves) if (this.#needs.has(expectation)) this.#needs.set(expectation, this.#look(expectation))
    return () => {
      back()
      open.serves.forEach((expectation, at) => {
        const need = before[at]
        if (need !== undefined) this.#needs.set(expectation, need)
      })
    }
  }

  #look(expectation: number): Need {
    const trial = this.#trial
    const missing = Math.max(0, trial.needed(expectation) - trial.support(expectation))
    const spent = new Uint8Array(this.#open.length)
    if (missing === 0) return { missing, atLeast: 0, spent }
    let strongest = 0
    for (const number of this.#serving.get(expectation) ?? []) {
      const open = this.#open[number] as Open
      if (trial.isSpent(open.episode)) spent[number] = 1
      else strongest = Math.max(strongest, trial.worth(open, expectation))
    }
    const atLeast = Math.max(1, Math.ceil((trial.needed(expectation) - trial.supportIfRecent(expectation)) / Math.max(1, strongest)))
    return { missing, atLeast, spent }
  }
}
