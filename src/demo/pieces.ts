// Which pieces of work a person had in two years, and when.

import type { Level } from '../ladder/ladder.ts'
import { CARE_STORIES } from './care-stories.ts'
import { FINANCE_STORIES } from './finance-stories.ts'
import { MARKETING_STORIES } from './marketing-stories.ts'
import type { Course } from './roster.ts'
import { SHARED_STORIES } from './shared-stories.ts'
import { SOFTWARE_STORIES } from './software-stories.ts'
import type { Band, Story } from './stories.ts'
import { readStories } from './stories.ts'
import type { Audience } from './witnesses.ts'
import { shuffled } from './witnesses.ts'

const SHARED = readStories(SHARED_STORIES)
/** By family. */
export const STOCK: Readonly<{ [family: string]: readonly Story[] }> = {
  care: [...readStories(CARE_STORIES), ...SHARED],
  finance: [...readStories(FINANCE_STORIES), ...SHARED],
  marketing: [...readStories(MARKETING_STORIES), ...SHARED],
  software: [...readStories(SOFTWARE_STORIES), ...SHARED],
}

export const BANDS: Readonly<{ [level: string]: Band }> = { intern: 'early', junior: 'early', mid: 'mid', 'mid-senior': 'advanced', senior: 'senior' }
const WINDOW = 24

/** Pieces of work in two years at the level held, and beyond it. */
const PIECES: Readonly<Record<Course, { readonly own: number; readonly beyond: number }>> = {
  ready: { own: 3, beyond: 6 },
  close: { own: 3, beyond: 4 },
  halfway: { own: 4, beyond: 2 },
  early: { own: 4, beyond: 1 },
  inside: { own: 3, beyond: 3 },
  quiet: { own: 4, beyond: 3 },
  new: { own: 2, beyond: 0 },
}

/** A piece of work to come: the level it shows, and how many months ago it begins. */
export interface Piece {
  readonly level: Level
  readonly begins: number
}

/** Work at the level held lies further back, work beyond it in the last year and a half. At the highest level all of it is at that level. */
export function piecesOf({ person, ladder, random }: Audience): readonly Piece[] {
  const at = ladder.levels.findIndex(({ id }) => id === person.level)
  const now = ladder.levels[at]
  if (!now) throw new Error(`the ladder has no level ${person.level}`)
  const before = ladder.levels[at - 1] ?? now
  const next = ladder.levels[at + 1] ?? now
  const months = Math.min(WINDOW, person.joined)
  // Whoever came lately has less, though more than in proportion: first months are written down eagerly.
  const count = (pieces: number) => Math.ceil(pieces * Math.max(months / WINDOW, 0.5))
  const { own, beyond } = PIECES[person.course]

  const spread = (pieces: number, from: number, to: number) =>
    Array.from({ length: pieces }, (_, index) => Math.max(1, from - ((from - to) * (index + random.next())) / pieces))
  const held = spread(count(own), months, months * 0.25).map((begins) => ({ level: begins > person.atLevel ? before : now, begins }))
  const further = spread(count(beyond), Math.min(16, months), 2.5).map((begins) => ({ level: next, begins }))
  return [...held, ...further].toSorted((a, b) => b.begins - a.begins)
}

/** A story of the person's field and level that they don't have yet: the one least told, and best not by their own team. */
export function storyFor(
  { person, random }: Audience,
  { level }: Piece,
  had: ReadonlySet<Story>,
  tellers: ReadonlyMap<Story, readonly string[]>,
): Story | undefined {
  const fitting = (STOCK[person.family] ?? []).filter(
    (story) => story.band === BANDS[level.id] && !had.has(story) && (story.track === undefined || story.track === person.track),
  )
  const told = (story: Story) => {
    const teams = tellers.get(story) ?? []
    const inOwnTeam = teams.includes(person.team.name) ? 3 : 0
    return story.track === 'management' ? -1 : teams.length + inOwnTeam
  }
  return shuffled(random, fitting).toSorted((a, b) => told(a) - told(b))[0]
}
