import { expect, test } from 'vitest'
import { expectation, item, ladderOf, recordOf, seen, TODAY } from '../../tests/readiness/small-ladder.ts'
import type { PersonRecord } from '../evidence/evidence.ts'
import { itemDigest } from '../evidence/item-digest.ts'
import { judge } from './judge.ts'
import { changesSince, seenOf } from './seen.ts'

const ladder = ladderOf([expectation('communicates-risks'), expectation('plans', { competency: 'planning' })])

function reportOf(record: PersonRecord, asOf = TODAY) {
  return judge(ladder, record, 'mid-senior', asOf)
}

/** What changed from one record to another, of the first expectation. */
function changes(before: PersonRecord, after: PersonRecord, asOf: readonly [string, string] = [TODAY, TODAY], version = '1') {
  return changesSince(seenOf('1', reportOf(before, asOf[0]).expectations), version, reportOf(after, asOf[1]).expectations, after)
}

const migration = item('migration', { episode: 'migration' })
const bo = seen('Bo', 'stakeholder', { team: 'finance' })
const bare = recordOf([migration])
const seenByBo = recordOf([{ ...migration, seenBy: [bo] }])

test('nothing changed where the status and the count are what they were', () => {
  expect(changes(seenByBo, seenByBo)).toEqual([])
})

test('a confirmation is named with whose it is, and of what', () => {
  expect(changes(bare, seenByBo)).toEqual([
    {
      expectation: 'communicates-risks',
      from: 'weak',
      to: 'partial',
      support: { before: 2, after: 8 },
      through: [{ by: 'confirmation', evidence: 'migration', witness: 'Bo' }],
    },
  ])
})

test('new work is named, and so is what was withdrawn, changed or removed', () => {
  const vendor = item('vendor', { episode: 'vendor' })
  expect(changes(bare, recordOf([migration, vendor]))[0]?.through).toEqual([{ by: 'item', evidence: 'vendor' }])
  const withdrawn = recordOf([{ ...migration, seenBy: [{ ...bo, withdrawn: '2026-06-01' }] }])
  expect(changes(seenByBo, withdrawn)[0]?.through).toEqual([{ by: 'withdrawal', evidence: 'migration', witness: 'Bo' }])
  const pinned = { ...bo, saw: itemDigest(migration) }
  const edited = recordOf([{ ...migration, title: 'Saved it', seenBy: [pinned] }])
  expect(changes(recordOf([{ ...migration, seenBy: [pinned] }]), edited)[0]?.through).toEqual([
    { by: 'no-longer', evidence: 'migration', text: 'It was changed after Bo confirmed it; ask Bo again.' },
  ])
  expect(changes(seenByBo, recordOf([]))[0]?.through).toEqual([{ by: 'removal' }])
})

test('time alone is named where words count for less', () => {
  expect(changes(seenByBo, seenByBo, [TODAY, '2028-01-01'])[0]?.through).toEqual([{ by: 'time' }])
})

test('a mark and a new version of the ladder are named', () => {
  const marked = recordOf([migration], { marks: [{ expectation: 'communicates-risks', status: 'not-applicable', by: ['self', 'manager'], why: 'No risks' }] })
  expect(changes(bare, marked)[0]).toMatchObject({ from: 'weak', to: 'not-applicable', through: [{ by: 'mark' }] })
  expect(changes(bare, seenByBo, [TODAY, TODAY], '2')[0]?.through[0]).toEqual({ by: 'version', from: '1', to: '2' })
})

test('what is remembered names nobody and no item', () => {
  const kept = JSON.stringify(seenOf('1', reportOf(seenByBo).expectations))
  expect(kept).not.toMatch(/Bo|migration/)
})
