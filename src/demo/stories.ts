// A stock of pieces of work as people would write them down, and how one of them becomes somebody's own.

import type { Random } from '../algorithms/random.ts'
import type { Result } from '../evidence/evidence.ts'
import type { Kind, Scope, Track } from '../ladder/ladder.ts'

/** How far along a story's people are; `lead` stories are for those who lead a team. */
export type Band = 'early' | 'mid' | 'advanced' | 'senior'

export interface StoryItem {
  readonly kind: Kind
  readonly scope: Scope
  readonly result: Result
  /** Competencies, at most three. */
  readonly shows: readonly string[]
  readonly title: string
  readonly outcome: string
}

/** One piece of work and what happened in it, in order. Titles hold slots: `{month}`, `{a|b}`, and `{name=a|b}` to say `{name}` again later. */
export interface Story {
  readonly band: Band
  readonly track?: Track
  readonly title: string
  readonly items: readonly StoryItem[]
}

const HEAD = /^(?:(lead)-)?(early|mid|advanced|senior): (.+)$/
const ITEM = /^ {2}([a-z-]+)(?:\((partly|missed)\))? ([a-z-]+) ([a-z,-]+): (.+) → (.+)$/

/**
 * Reads a stock: a line `band: title` opens a story, its items follow indented as `kind(result) scope competencies: title → outcome`.
 * A line in neither form is a mistake of the stock and throws.
 */
export function readStories(stock: string): readonly Story[] {
  const stories: (Story & { items: StoryItem[] })[] = []
  for (const line of stock.split('\n').filter((each) => each !== '')) {
    const [, lead, band, head] = HEAD.exec(line) ?? []
    const [, kind, result = 'achieved', scope, shows = '', title = '', outcome = ''] = ITEM.exec(line) ?? []
    if (head !== undefined) stories.push({ band: band as Band, ...(lead ? { track: 'management' } : {}), title: head, items: [] })
    else if (kind === undefined) throw new Error(`not a line of a story: ${line}`)
    else stories.at(-1)?.items.push({ kind: kind as Kind, scope: scope as Scope, result: result as Result, shows: shows.split(','), title, outcome })
  }
  return stories
}

/** Fills the slots of one story; the same named slot gets the same words all through it. */
export class Filling {
  readonly #chosen = new Map<string, string>()
  readonly #random: Random

  constructor(random: Random, known: Readonly<{ [slot: string]: string }>) {
    this.#random = random
    for (const [slot, text] of Object.entries(known)) this.#chosen.set(slot, text)
  }

  /** `known` holds what belongs to this text alone, such as its month. */
  fill(text: string, known: Readonly<{ [slot: string]: string }> = {}): string {
    const filled = text.replaceAll(/\{(?:([a-z]+)=)?([^{}=]+)\}/g, (_, name: string | undefined, slot: string) => {
      if (!slot.includes('|') && name === undefined) return known[slot] ?? this.#chosen.get(slot) ?? `{${slot}}`
      const options = slot.split('|')
      const choice = this.#random.pick(options)
      if (name !== undefined) this.#chosen.set(name, choice)
      return choice
    })
    return filled.charAt(0).toUpperCase() + filled.slice(1)
  }
}
