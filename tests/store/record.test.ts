// A record in the database: it comes back as it went in, and imports neither double nor lose anything.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '../../src/access/access.ts'
import type { Confirmation, Evidence, PersonRecord } from '../../src/evidence/evidence.ts'
import { HOWS, MARKS, RELATIONS, RESULTS } from '../../src/evidence/evidence.ts'
import { disagreementsOf, importRecord, receiveAnswers, recordOf, removeEvidence, saveDisagreement, saveEvidence } from '../../src/evidence/store.ts'
import { AUTONOMIES, KINDS, SCOPES, TRACKS } from '../../src/ladder/ladder.ts'
import { welcome } from '../../src/people/store/people.ts'
import type { Database } from '../../src/platform/database.ts'
import { eachDatabase } from './databases.ts'
import { anItem } from './records.ts'

const ada: Actor = { kind: 'person', person: 'ada', roles: [] }

// PostgreSQL's text holds every character but the zero one, which no file that is text has either.
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((value) => !value.includes('\0'))
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/)
const day = fc.date({ min: new Date('2015-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))

/** Absent rather than undefined, as in the types. */
function facts<T>(model: { [K in keyof T]: fc.Arbitrary<Exclude<T[K], undefined>> }, required: readonly (keyof T & string)[]): fc.Arbitrary<T> {
  return fc.record(model as never, { requiredKeys: required as never, noNullPrototype: true }) as fc.Arbitrary<T>
}

const confirmation = facts<Confirmation>(
  {
    witness: text,
    as: fc.constantFrom(...RELATIONS),
    team: text,
    on: day,
    how: fc.constantFrom(...HOWS.filter((how) => how !== 'link' && how !== 'account' && how !== 'signed')),
    showed: fc.array(id, { maxLength: 3 }),
    says: text,
    saw: text,
    concern: text,
    withdrawn: day,
  },
  ['witness', 'as', 'on', 'how', 'showed'],
)

const item = facts<Evidence>(
  {
    id,
    date: day,
    kind: fc.constantFrom(...KINDS),
    episode: id,
    title: text,
    outcome: text,
    scope: fc.constantFrom(...SCOPES),
    autonomy: fc.constantFrom(...AUTONOMIES),
    result: fc.constantFrom(...RESULTS),
    for: fc.array(id, { maxLength: 3 }),
    links: fc.array(fc.webUrl(), { maxLength: 2 }),
    source: facts({ from: text, key: text, wrote: text }, ['from', 'key']),
    seenBy: fc.array(confirmation, { maxLength: 3 }),
    draft: fc.constant(true),
  },
  ['id', 'date', 'kind', 'title', 'scope', 'autonomy', 'result', 'for', 'links', 'seenBy'],
)

const record: fc.Arbitrary<PersonRecord> = fc.record(
  {
    person: facts(
      {
        name: text,
        title: text,
        family: id,
        level: id,
        track: fc.constantFrom(...TRACKS),
        since: day,
        industry: text,
        location: text,
        experience: text,
        team: text,
        manager: text,
      },
      ['name'],
    ),
    absences: fc.uniqueArray(facts({ from: day, to: fc.constant('2031-01-01'), working: fc.constantFrom(0, 0.5, 0.8) }, ['from', 'to']), {
      maxLength: 3,
      selector: (absence) => absence.from,
    }),
    episodes: fc.uniqueArray(facts({ id, title: text, from: day, to: day }, ['id', 'title']), { maxLength: 4, selector: (episode) => episode.id }),
    evidence: fc.uniqueArray(item, { maxLength: 12, selector: (one) => one.id }),
    marks: fc.uniqueArray(
      facts(
        {
          expectation: id,
          status: fc.constantFrom(...MARKS),
          by: fc.constantFrom(['self' as const], ['self' as const, 'manager' as const]),
          why: text,
          on: day,
          until: day,
          owedBy: text,
        },
        ['expectation', 'status', 'by', 'why'],
      ),
      { maxLength: 3, selector: (mark) => mark.expectation },
    ),
  },
  { noNullPrototype: true },
)

const EMPTY: PersonRecord = { person: { name: 'Ada' }, absences: [], episodes: [], evidence: [], marks: [] }

eachDatabase('a record', (open) => {
  let shared: Promise<Database> | null = null
  /** One database for all tests; the person begins anew. */
  async function withAda(): Promise<Database> {
    shared ??= open()
    const database = await shared
    await database.transaction('system', (tx) => welcome(tx, { id: 'ada', name: 'Ada' }))
    await database.transaction(ada, (tx) => importRecord(tx, 'ada', EMPTY, 'replace'))
    return database
  }

  test('comes back from the database as it went in', async () => {
    const database = await withAda()
    await fc.assert(
      fc.asyncProperty(record, async (given) => {
        const { stored, again } = await database.transaction(ada, async (tx) => {
          await importRecord(tx, 'ada', given, 'replace')
          return { stored: await recordOf(tx, 'ada'), again: await importRecord(tx, 'ada', given) }
        })
        expect(stored).toEqual(sorted(given, stored))
        expect(again).toEqual({ added: 0, updated: 0, same: given.evidence.length })
      }),
      { numRuns: 12, seed: 3 },
    )
  })

  test('an import merges by id: it adds, updates and leaves the rest alone', async () => {
    const database = await withAda()
    const first = { ...EMPTY, evidence: [anItem({ id: 'a' }), anItem({ id: 'b' })] }
    const second = { ...EMPTY, evidence: [anItem({ id: 'b', title: 'Reworded' }), anItem({ id: 'c' })] }
    await database.transaction(ada, (tx) => importRecord(tx, 'ada', first))
    expect(await database.transaction(ada, (tx) => importRecord(tx, 'ada', second))).toEqual({ added: 1, updated: 1, same: 0 })
    const { evidence } = await database.transaction(ada, (tx) => recordOf(tx, 'ada'))
    expect(evidence.map((one) => [one.id, one.title])).toEqual([
      ['a', anItem({ id: 'a' }).title],
      ['b', 'Reworded'],
      ['c', anItem({ id: 'c' }).title],
    ])
  })

  test('what a file says that others answered is kept as the file’s word, unless they answered it here', async () => {
    const database = await withAda()
    const by = (witness: string): Confirmation => ({ witness, as: 'stakeholder', on: '2026-02-20', how: 'account', showed: [] })
    const file = { ...EMPTY, evidence: [anItem({ id: 'a', seenBy: [by('Bo'), by('Cem')] })] }
    await database.transaction(ada, (tx) => saveEvidence(tx, 'ada', anItem({ id: 'a' })))
    await database.transaction('system', (tx) => receiveAnswers(tx, 'ada', { ...EMPTY, evidence: [anItem({ id: 'a', seenBy: [by('Bo')] })] }))
    await database.transaction(ada, (tx) => importRecord(tx, 'ada', file))
    const { evidence } = await database.transaction(ada, (tx) => recordOf(tx, 'ada'))
    expect(evidence[0]?.seenBy.map((one) => [one.witness, one.how])).toEqual([
      ['Bo', 'account'],
      ['Cem', 'file'],
    ])
  })

  test('where there is a manager to ask, a file can’t agree for them', async () => {
    const database = await withAda()
    const marked: PersonRecord = {
      ...EMPTY,
      marks: [{ expectation: 'runs-mentorship', status: 'no-opportunity', by: ['self', 'manager'], why: 'No juniors here' }],
    }
    await database.transaction('system', async (tx) => {
      await welcome(tx, { id: 'mia', name: 'Mia' })
      await welcome(tx, { id: 'ada', name: 'Ada', manager: 'mia' })
    })
    await database.transaction(ada, (tx) => importRecord(tx, 'ada', marked))
    const { marks } = await database.transaction(ada, (tx) => recordOf(tx, 'ada'))
    expect(marks.map((mark) => mark.by)).toEqual([['self']])
  })

  test('a removed item is gone, and a disagreement keeps its last words', async () => {
    const database = await withAda()
    await database.transaction(ada, async (tx) => {
      await saveEvidence(tx, 'ada', anItem({ id: 'a', episode: 'move' }), { id: 'move', title: 'The move' })
      await removeEvidence(tx, 'ada', 'a')
      await saveDisagreement(tx, 'ada', { expectation: 'plans', words: 'First', on: '2026-01-01' })
      await saveDisagreement(tx, 'ada', { expectation: 'plans', words: 'Second', on: '2026-01-02' })
    })
    const { record: left, said } = await database.transaction(ada, async (tx) => ({
      record: await recordOf(tx, 'ada'),
      said: await disagreementsOf(tx, 'ada'),
    }))
    expect(left.evidence).toEqual([])
    expect(left.episodes).toEqual([{ id: 'move', title: 'The move' }])
    expect(said).toEqual([{ expectation: 'plans', words: 'Second', on: '2026-01-02' }])
  })
})

/** An item that was there before keeps its place: only the order of items may differ from the file's. */
function sorted(given: PersonRecord, stored: PersonRecord): PersonRecord {
  const place = new Map(stored.evidence.map((one, index) => [one.id, index]))
  return { ...given, evidence: [...given.evidence].sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0)) }
}
