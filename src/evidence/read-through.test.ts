import { expect, test } from 'vitest'
import type { Evidence, PersonRecord } from './evidence.ts'
import { itemDigest } from './item-digest.ts'
import { readOn, readThrough } from './read-through.ts'

const ITEM: Evidence = {
  id: 'one',
  date: '2026-03-01',
  kind: 'outcome',
  title: 'A bakery opened',
  scope: 'team',
  autonomy: 'independent',
  result: 'achieved',
  for: ['opens', 'counter', 'bakes'],
  links: [],
  seenBy: [],
}

function recordWith(seenBy: Evidence['seenBy'], claims = ITEM.for): PersonRecord {
  const marks = [{ expectation: 'opens', status: 'declined' as const, by: ['self' as const], why: 'No time' }]
  const item = { ...ITEM, for: claims }
  return { person: { name: 'Ada', level: 'baker' }, absences: [], episodes: [], evidence: [{ ...item, seenBy }], marks }
}

const PAIRS = { levels: { baker: 'senior' }, competencies: { counter: 'shop' }, expectations: { opens: 'opens-shop', bakes: null } }

test('level, claims, ticks and marks are found under their ids on the other ladder', () => {
  const said = { witness: 'Bo', as: 'peer', on: '2026-03-02', how: 'account', showed: ['opens', 'bakes'] } as const
  const { person, evidence, marks } = readThrough(recordWith([said]), PAIRS)
  expect(person.level).toBe('senior')
  expect(evidence[0]).toMatchObject({ for: ['opens-shop', 'shop'], seenBy: [{ showed: ['opens-shop'] }] })
  expect(marks).toMatchObject([{ expectation: 'opens-shop' }])
  expect(readThrough(recordWith([]), { levels: { baker: null }, competencies: {}, expectations: { opens: null } })).toMatchObject({
    person: { name: 'Ada' },
    marks: [],
  })
})

test('what is not named stays as it is, and two that are one there are one', () => {
  expect(readThrough(recordWith([]), { levels: {}, competencies: {}, expectations: {} })).toEqual(recordWith([]))
  const merged = { ...PAIRS, expectations: { opens: 'runs', bakes: 'runs' } }
  expect(readThrough(recordWith([]), merged).evidence[0]?.for).toEqual(['runs', 'shop'])
})

test('a confirmation of the item as it is holds there too, and a void one stays void', () => {
  const said = { witness: 'Bo', as: 'peer', on: '2026-03-02', how: 'account', showed: ['opens'] } as const
  const valid = readThrough(recordWith([{ ...said, saw: itemDigest(ITEM) }]), PAIRS).evidence[0] as Evidence
  expect(valid.seenBy[0]?.saw).toBe(itemDigest(valid))
  // The witness saw the item before the person claimed a third thing of it, which has no place on the other ladder.
  const earlier = itemDigest({ ...ITEM, for: ['opens-shop', 'shop'] })
  const isVoid = readThrough(recordWith([{ ...said, saw: earlier }]), PAIRS).evidence[0] as Evidence
  expect(isVoid.seenBy[0]?.saw).not.toBe(itemDigest(isVoid))
})

test('what kept its id and asks something else counts only what was said of it since', () => {
  const said = { witness: 'Bo', as: 'peer', on: '2026-03-02', how: 'account', showed: ['opens', 'counter'] } as const
  const pairs = { levels: {}, competencies: {}, expectations: {}, unread: ['opens'] }
  const { evidence } = readOn(recordWith([said, { ...said, on: '2026-03-04' }]), pairs, '2026-03-03')
  expect(evidence[0]).toMatchObject({ for: ITEM.for, seenBy: [{ showed: ['counter'] }, { showed: ['opens', 'counter'] }] })
})
