// Random records for the properties of readiness: movers, absences, concerns, withdrawals, marks, older work, changed items.

import fc from 'fast-check'
import { dayNumber, dayOf } from '../../src/algorithms/calendar.ts'
import type { Confirmation, Evidence, Mark, PersonRecord } from '../../src/evidence/evidence.ts'
import { HOWS, MARKS, RELATIONS } from '../../src/evidence/evidence.ts'
import { itemDigest } from '../../src/evidence/item-digest.ts'
import type { Ladder } from '../../src/ladder/ladder.ts'
import { AUTONOMIES, SCOPES } from '../../src/ladder/ladder.ts'
import type { Absence } from '../../src/people/people.ts'
import { expectation, ladderOf, TODAY } from './small-ladder.ts'

const FIRST_DAY = dayNumber('2022-09-01')
const LAST_DAY = dayNumber(TODAY)

/** Eight expectations of three competencies, three of them optional, one on the other track, one with values of its own. */
export const LADDER: Ladder = ladderOf([
  expectation('warns', { competency: 'foresight', rule: { kinds: ['risk', 'incident'], scope: 'team', autonomy: 'guided' } }),
  expectation('prepares', { competency: 'foresight', rule: { kinds: ['risk', 'plan'], scope: 'cross-team', autonomy: 'independent' } }),
  expectation('plans', { competency: 'planning', rule: { kinds: ['plan', 'decision'], scope: 'self', autonomy: 'directed' } }),
  expectation('decides', { competency: 'planning', rule: { kinds: ['decision', 'incident'], scope: 'team', autonomy: 'independent' } }),
  expectation('leads', { competency: 'planning', track: 'management' }),
  expectation('teaches', { competency: 'growing', required: false, rule: { kinds: ['teaching', 'risk'], scope: 'self', autonomy: 'directed' } }),
  expectation('reviews', { competency: 'growing', required: false, rule: { kinds: ['review', 'plan'], scope: 'self', autonomy: 'directed' } }),
  expectation('presents', {
    competency: 'growing',
    required: false,
    rule: { kinds: ['presentation', 'incident'], scope: 'self', autonomy: 'directed' },
    readiness: { windowMonths: 12, met: 15 },
  }),
])

const IDS = ['warns', 'prepares', 'plans', 'decides', 'teaches', 'reviews', 'presents', 'foresight', 'planning', 'growing']
const KINDS = ['risk', 'incident', 'plan', 'decision', 'teaching', 'review', 'presentation'] as const
const PEOPLE = ['Bo', 'Cem', 'Dana', 'Eli', 'Mia', 'Pat']
const TEAMS = ['claims', 'finance', 'ward 4']

const day = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(dayOf)
const claims = fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 3 })

const said = fc.record(
  {
    witness: fc.constantFrom(...PEOPLE),
    as: fc.constantFrom(...RELATIONS),
    team: fc.constantFrom(...TEAMS),
    on: day,
    how: fc.constantFrom(...HOWS, 'account' as const, 'link' as const),
    showed: claims,
    says: fc.constantFrom('I was there.', 'It held.', ' '),
  },
  { requiredKeys: ['witness', 'as', 'on', 'how', 'showed'] },
)

/** Mostly support; at times a concern, a withdrawal, or a word on another version of the item. */
const twist = fc.oneof(
  { weight: 8, arbitrary: fc.constant('plain' as const) },
  { weight: 1, arbitrary: fc.constantFrom('concern' as const, 'withdrawn' as const, 'pinned' as const, 'changed' as const) },
)

/** What a witness says of an item: the witness usually ticks what it claims. */
export const confirmation = fc
  .record({ said, twist, ticksAll: fc.boolean() })
  .map(({ said, twist, ticksAll }) => (item: Pick<Evidence, 'date'> & Omit<Evidence, 'seenBy'>): Confirmation => {
    const on = [said.on, item.date].sort().at(-1) as string
    const plain = { ...said, on, showed: ticksAll ? item.for : said.showed }
    if (twist === 'concern') return { ...plain, concern: 'It was late.' }
    if (twist === 'withdrawn') return { ...plain, withdrawn: on }
    if (twist === 'pinned') return { ...plain, saw: itemDigest(item) }
    return twist === 'changed' ? { ...plain, saw: '0'.repeat(64) } : plain
  })

const content = fc.record(
  {
    date: day,
    kind: fc.constantFrom(...KINDS),
    episode: fc.constantFrom('migration', 'closes', 'audit', 'campaign'),
    title: fc.constantFrom('Warned early', 'Kept the plan', 'Closed on time'),
    scope: fc.constantFrom(...SCOPES.slice(1)),
    autonomy: fc.constantFrom(...AUTONOMIES.slice(1)),
    result: fc.constantFrom('achieved' as const, 'partly' as const, 'missed' as const),
    for: claims,
    links: fc.constant([]),
    source: fc.constantFrom({ from: 'git', key: 'a' }, { from: 'text', key: 'b' }),
  },
  { requiredKeys: ['date', 'kind', 'title', 'scope', 'autonomy', 'result', 'for', 'links'] },
)

export function itemWithId(id: string) {
  return fc.record({ content, seenBy: fc.array(confirmation, { maxLength: 5 }) }).map(({ content, seenBy }): Evidence => {
    const item = { ...content, id }
    return { ...item, seenBy: seenBy.map((say) => say(item)) }
  })
}

export const absence: fc.Arbitrary<Absence> = fc
  .record({ from: fc.integer({ min: FIRST_DAY, max: LAST_DAY }), length: fc.integer({ min: 0, max: 300 }), working: fc.constantFrom(0, 0.25, 0.5, 0.8) })
  .map(({ from, length, working }) => ({ from: dayOf(from), to: dayOf(from + length), ...(working === 0 ? {} : { working }) }))

const mark: fc.Arbitrary<Mark> = fc.record(
  {
    expectation: fc.constantFrom(...IDS.slice(0, 7)),
    status: fc.constantFrom(...MARKS),
    by: fc.constantFrom<readonly ('self' | 'manager')[]>(['self'], ['self', 'manager'], ['manager']),
    why: fc.constantFrom('No juniors here', ''),
    until: fc.constantFrom('2026-12-31', '2026-01-31'),
  },
  { requiredKeys: ['expectation', 'status', 'by', 'why'] },
)

const person = fc.record(
  { name: fc.constantFrom('Ada', 'Bo'), manager: fc.constant('Mia'), team: fc.constantFrom(...TEAMS), level: fc.constant('mid-senior') },
  { requiredKeys: ['name'] },
)

/** A record of up to nine items; everything in it is dated before TODAY. */
export const ledger: fc.Arbitrary<PersonRecord> = fc
  .record({
    person,
    absences: fc.array(absence, { maxLength: 2 }),
    evidence: fc.array(itemWithId(''), { maxLength: 9 }),
    marks: fc.array(mark, { maxLength: 2 }),
  })
  .map((parts) => ({
    ...parts,
    episodes: [{ id: 'migration', title: 'The migration' }],
    evidence: parts.evidence.map((item, index) => ({ ...item, id: `item-${index}` })),
  }))
