import { expect, test } from 'vitest'
import type { Hands } from './review.ts'
import { approvalOf, mayApprove } from './review.ts'

const approval = (by: string, revision = 3) => ({ revision, by, name: by, at: new Date('2026-06-30'), words: '' })
const HANDS: Hands = { writers: ['pia'], approvers: ['pia', 'adam', 'rob'] }
const IN_REVIEW = { state: 'review', revision: 3 }

test('who wrote nothing of it approves; whoever wrote it does not', () => {
  expect(approvalOf([approval('rob')], 3, HANDS)).toBe('by others')
  expect(approvalOf([approval('pia')], 3, HANDS)).toBe('not yet')
  expect(mayApprove('rob', IN_REVIEW, [], HANDS)).toEqual({ allowed: true, own: false })
  expect(mayApprove('pia', IN_REVIEW, [], HANDS)).toEqual({ allowed: false, because: 'wrote it' })
  expect(mayApprove('oda', IN_REVIEW, [], HANDS)).toEqual({ allowed: false, because: 'role' })
})

test('an approval is of one revision: after an edit it is asked for again', () => {
  expect(approvalOf([approval('rob', 2)], 3, HANDS)).toBe('not yet')
  expect(mayApprove('rob', IN_REVIEW, [approval('rob', 2)], HANDS)).toEqual({ allowed: true, own: false })
  expect(mayApprove('rob', IN_REVIEW, [approval('rob', 3)], HANDS)).toEqual({ allowed: false, because: 'approved' })
})

test('where nobody else could approve, a writer’s own approval counts and is told apart', () => {
  const alone = { writers: ['pia'], approvers: ['pia'] }
  expect(mayApprove('pia', IN_REVIEW, [], alone)).toEqual({ allowed: true, own: true })
  expect(approvalOf([approval('pia')], 3, alone)).toBe('own')
  expect(approvalOf([], 3, alone)).toBe('not yet')
})

test('an approval that came while nobody else was there stops counting once somebody else is', () => {
  expect(approvalOf([approval('pia')], 3, HANDS)).toBe('not yet')
})

test('nothing is approved before it is in review', () => {
  expect(mayApprove('rob', { ...IN_REVIEW, state: 'draft' }, [], HANDS)).toEqual({ allowed: false, because: 'not in review' })
})
