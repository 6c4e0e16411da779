// Invented people for the figures: as much evidence as asked for, with colleagues who saw some of it.

import { dayNumber, dayOf } from '../../src/algorithms/calendar.ts'
import type { Random } from '../../src/algorithms/random.ts'
import type { Confirmation, Evidence, PersonRecord, Relation } from '../../src/evidence/evidence.ts'
import { RELATIONS } from '../../src/evidence/evidence.ts'
import type { Expectation, Ladder } from '../../src/ladder/ladder.ts'
import { AUTONOMIES, KINDS, SCOPES } from '../../src/ladder/ladder.ts'
import { expectation, ladderOf } from './small-ladder.ts'

const FIRST = ['Ada', 'Bo', 'Chiara', 'Deniz', 'Emeka', 'Farah', 'Goran', 'Hanna', 'Ines', 'Jonas', 'Kaja', 'Liam', 'Mia', 'Noor', 'Oskar', 'Pat']
const LAST = ['Adeyemi', 'Brandt', 'Costa', 'Dimitrov', 'Eriksen', 'Fischer', 'Garcia', 'Horvat', 'Ivanov', 'Jansen', 'Kowalski', 'Lindqvist']
const TEAMS = ['claims platform', 'finance', 'operations', 'marketing', 'ward 4', 'legal', 'data']
const OWN_TEAM = 'claims platform'
const TITLES = [
  'Warned finance and support of the cut-over risk six weeks ahead, with options',
  'Closed the third quarter two days earlier and left the checks in place',
  'Rewrote the hand-over sheet with the night shift after two near misses',
  'Brought three teams to one plan for the spring campaign',
]
const SAYS = ['She came with two options before we asked.', 'The close held up in the audit, line by line.', 'We use the sheet on all wards now.']

export interface Size {
  readonly items: number
  readonly episodes: number
  readonly witnesses: number
  readonly asOf: string
  /** Share of the witnesses who are peers of the own team; absent: all relations and teams alike. */
  readonly insiders?: number
}

/** Expectations of several kinds each, three to a competency. */
export function wideLadder(random: Random, expectations: number): Ladder {
  return ladderOf(
    Array.from({ length: expectations }, (_, index): Expectation => {
      const kinds = [random.pick(KINDS), random.pick(KINDS), random.pick(KINDS), random.pick(KINDS)]
      return expectation(`expectation-${String(index).padStart(2, '0')}`, {
        competency: `competency-${Math.floor(index / 3)}`,
        rule: { kinds: [...new Set(kinds)], scope: random.pick(['self', 'team', 'cross-team']), autonomy: random.pick(['guided', 'independent']) },
      })
    }),
  )
}

/** One person, whose evidence claims expectations that it bears on, over the three years before `asOf`; half of it was confirmed. */
export function inventPerson(random: Random, ladder: Ladder, size: Size, number = 0): PersonRecord {
  const colleagues = Array.from({ length: size.witnesses }, (_, index): Colleague => {
    const isInsider = index < (size.insiders ?? 0) * size.witnesses
    return { witness: nameOf(random), as: isInsider ? 'peer' : random.pick(RELATIONS), team: isInsider ? OWN_TEAM : random.pick(TEAMS) }
  })
  const until = dayNumber(size.asOf)
  return {
    person: { name: `${nameOf(random)} ${number}`, title: 'Specialist', level: 'mid-senior', track: 'ic', team: OWN_TEAM, manager: 'Mia Brandt' },
    absences: [],
    episodes: Array.from({ length: size.episodes }, (_, index) => ({ id: `work-${index}`, title: `Piece of work ${index}` })),
    evidence: Array.from({ length: size.items }, (_, index) => inventItem(random, ladder, size, index, dayOf(until - random.whole(1100)), colleagues)),
    marks: [],
  }
}

interface Colleague {
  readonly witness: string
  readonly as: Relation
  readonly team: string
}

function inventItem(random: Random, ladder: Ladder, size: Size, index: number, date: string, colleagues: readonly Colleague[]): Evidence {
  const main = random.pick(ladder.expectations)
  const kind = random.pick(main.rule.kinds)
  const others = ladder.expectations.filter((one) => one.rule.kinds.includes(kind) && one !== main)
  const claims = [main, ...(others.length > 0 ? [random.pick(others), random.pick(others)] : [])].slice(0, 1 + random.whole(3))
  const claimed = [...new Set(claims.map((one) => one.id))]
  return {
    id: `item-${String(index).padStart(3, '0')}`,
    date,
    kind,
    episode: `work-${random.whole(size.episodes)}`,
    title: random.pick(TITLES),
    outcome: 'Nobody was surprised on the day, and the follow-up was a page long.',
    scope: random.pick(SCOPES.slice(2)),
    autonomy: random.pick(AUTONOMIES.slice(2)),
    result: 'achieved',
    for: claimed,
    links: ['https://example.org/minutes/2026-02'],
    seenBy: random.next() < 0.5 ? [] : Array.from({ length: 1 + random.whole(3) }, () => sayOf(random, random.pick(colleagues), date, claimed)),
  }
}

function sayOf(random: Random, colleague: Colleague, on: string, claimed: readonly string[]): Confirmation {
  const showed = random.next() < 0.7 ? claimed : claimed.slice(0, 1)
  return { ...colleague, on, how: 'account', showed, ...(random.next() < 0.7 ? { says: random.pick(SAYS) } : {}) }
}

function nameOf(random: Random): string {
  return `${random.pick(FIRST)} ${random.pick(LAST)}`
}
