import { expect, test } from 'vitest'
import { expectation, item, ladderOf, recordOf, seen, TODAY } from '../../tests/readiness/small-ladder.ts'
import { judge } from './judge.ts'

const ladder = ladderOf([expectation('communicates-risks')])

function read(record: ReturnType<typeof recordOf>) {
  const found = judge(ladder, record, 'mid-senior', TODAY).expectations[0]
  if (!found) throw new Error('the ladder has one expectation')
  return found
}

const ada = recordOf(
  [
    item('migration-risks', { episode: 'migration', seenBy: [seen('Mia', 'manager'), seen('Bo', 'stakeholder', { team: 'finance' }), seen('Pat', 'peer')] }),
    item('vendor-risks', { episode: 'vendor-choice' }),
  ],
  {
    episodes: [
      { id: 'migration', title: 'The migration' },
      { id: 'vendor-choice', title: 'The vendor choice' },
    ],
  },
)

test('Ada has ten points from the migration and two of her own: partly shown', () => {
  const found = read(ada)
  expect([found.support, found.status]).toEqual([12, 'partial'])
  expect(found.limits.map(({ cap, of, points }) => [cap, of, points])).toEqual([
    ['episode', 'migration', 10],
    ['said', 'vendor-choice', 2],
  ])
})
