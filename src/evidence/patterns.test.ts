import { expect, test } from 'vitest'
import { anItem } from '../../tests/store/records.ts'
import type { Confirmed } from './asking.ts'
import type { Confirmation } from './evidence.ts'
import { mutualPatterns } from './patterns.ts'

const word = (by: string, more: Partial<Confirmation> = {}): Confirmation => ({
  ...{ witness: by, by, as: 'peer', on: '2026-01-10', how: 'account', showed: [] },
  ...more,
})
const given = (id: string, more: Partial<Confirmed> = {}): Confirmed => ({
  ...{ person: { id, name: `Name of ${id}` }, evidence: 'x', title: `What ${id} did`, on: '2026-02-10', showed: [] },
  ...more,
})
const item = (...seenBy: readonly Confirmation[]) => anItem({ id: 'mine', title: 'What I did', seenBy })
const with_ = (mine: Confirmation, theirs: Confirmed, today = '2026-03-01') => mutualPatterns([item(mine)], [theirs], [], today).map(({ other }) => other.id)

test('two who confirmed each other’s work see it, each with what was confirmed', () => {
  expect(
    mutualPatterns([item(word('bo'), word('cem'))], [given('bo'), given('dana')], [{ by: 'bo', other: 'ada', words: 'We share a desk.' }], '2026-03-01'),
  ).toEqual([{ other: { id: 'bo', name: 'Name of bo' }, confirmedByThem: ['What I did'], confirmedByYou: ['What bo did'], theirWord: 'We share a desk.' }])
})

test('what is older than 18 months, withdrawn, or a concern makes no pattern, on either side', () => {
  expect(with_(word('bo'), given('bo'))).toEqual(['bo'])
  expect(with_(word('bo'), given('bo'), '2027-07-10')).toEqual(['bo'])
  expect(with_(word('bo'), given('bo'), '2027-07-11')).toEqual([])
  expect(with_(word('bo', { withdrawn: '2026-02-01' }), given('bo'))).toEqual([])
  expect(with_(word('bo', { concern: 'Late.' }), given('bo'))).toEqual([])
  expect(with_(word('bo'), given('bo', { withdrawn: '2026-02-20' }))).toEqual([])
  expect(with_(word('bo'), given('bo', { concern: 'Late.' }))).toEqual([])
})

test('patterns stand by name, whatever was confirmed more', () => {
  const mine = [item(word('zoe'), word('bo')), { ...item(word('zoe')), id: 'more' }]
  expect(mutualPatterns(mine, [given('zoe'), given('zoe', { evidence: 'y' }), given('bo')], [], '2026-03-01').map(({ other }) => other.id)).toEqual([
    'bo',
    'zoe',
  ])
})
