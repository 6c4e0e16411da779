import { expect, test } from 'vitest'
import { digestOf } from '../algorithms/canonical.ts'
import { itemDigest } from './item-digest.ts'

const item = {
  date: '2026-02-11',
  kind: 'risk',
  title: 'Warned finance of the cut-over risk',
  scope: 'cross-team',
  autonomy: 'independent',
  result: 'achieved',
  for: ['communicates-risks', 'aligns-stakeholders'],
} as const

test('a witness is asked again when what they saw has changed', () => {
  const changes = [
    { date: '2026-02-12' },
    { kind: 'incident' },
    { title: 'Warned' },
    { scope: 'organisation' },
    { autonomy: 'leading' },
    { result: 'partly' },
    { for: ['communicates-risks'] },
  ] as const
  for (const change of changes) expect(itemDigest({ ...item, ...change })).not.toBe(itemDigest(item))
})

test('the order of the claims is nothing', () => {
  expect(itemDigest({ ...item, for: item.for.toReversed() })).toBe(itemDigest(item))
})

test('it is the digest of the canonical JSON, whatever order the keys come in', () => {
  expect(itemDigest(item)).toBe(digestOf({ ...item, for: item.for.toSorted() }))
})
