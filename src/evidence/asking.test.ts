import { expect, test } from 'vitest'
import type { Standing } from './asking.ts'
import { confirmationOf, mayAsk, maySayInstead, whatTheyWere } from './asking.ts'
import type { Confirmation, Evidence } from './evidence.ts'
import { itemDigest } from './item-digest.ts'

const item: Evidence = {
  id: 'warned',
  date: '2026-02-11',
  kind: 'risk',
  title: 'Warned finance early',
  scope: 'team',
  autonomy: 'independent',
  result: 'achieved',
  for: ['communicates-risks', 'planning'],
  links: [],
  seenBy: [],
}

const stood = (id: string, line: readonly string[], team?: string, moved = false): Standing => ({ id, line, moved, ...(team === undefined ? {} : { team }) })
const ada = stood('ada', ['mia', 'rita'], 'claims')

test('the reporting line of the day tells who led the person, and whom the person led', () => {
  expect(whatTheyWere(ada, stood('mia', ['rita'], 'claims'))).toEqual({ as: 'manager', team: 'claims' })
  expect(whatTheyWere(ada, stood('rita', [], 'board'))).toEqual({ as: 'senior-leader', team: 'board' })
  expect(whatTheyWere(ada, stood('kim', ['ada', 'mia', 'rita'], 'claims'))).toEqual({ as: 'junior', team: 'claims' })
})

test('whoever was in the same team is a peer, anybody else from another team', () => {
  expect(whatTheyWere(ada, stood('pat', ['mia', 'rita'], 'claims')).as).toBe('peer')
  expect(whatTheyWere(ada, stood('oda', ['bo'], 'finance'))).toEqual({ as: 'other-team', team: 'finance' })
  // Two leaders report to the same director and lead teams of their own.
  expect(whatTheyWere(stood('mia', ['rita'], 'claims'), stood('bo', ['rita'], 'finance')).as).toBe('other-team')
})

test('of whoever moved since, the team of the day is not known, and the line tells who were together', () => {
  expect(whatTheyWere(ada, stood('pat', ['mia', 'rita'], 'finance', true))).toEqual({ as: 'peer' })
  expect(whatTheyWere(ada, stood('oda', ['bo'], 'claims', true))).toEqual({ as: 'other-team' })
})

test('without any lines or teams nobody is made a team-mate', () => {
  expect(whatTheyWere(stood('ada', []), stood('pat', []))).toEqual({ as: 'other-team' })
})

test('whoever led somebody doesn’t say that they were something else', () => {
  expect(maySayInstead('manager')).toEqual([])
  expect(maySayInstead('senior-leader')).toEqual([])
  const said = confirmationOf(item, { id: 'mia', name: 'Mia' }, { as: 'manager' }, { showed: item.for, instead: 'mentee' }, '2026-03-01')
  expect(said.as).toBe('manager')
})

test('a confirmation is of the item as it is, for what was ticked, under an account', () => {
  const said = confirmationOf(
    item,
    { id: 'oda', name: 'Oda' },
    { as: 'other-team', team: 'finance' },
    { showed: ['planning'], says: 'He came early.', instead: 'stakeholder' },
    '2026-03-01',
  )
  expect(said).toEqual({
    witness: 'Oda',
    by: 'oda',
    as: 'stakeholder',
    team: 'finance',
    on: '2026-03-01',
    how: 'account',
    showed: ['planning'],
    says: 'He came early.',
    saw: itemDigest(item),
  })
  expect(confirmationOf(item, { id: 'oda', name: 'Oda' }, { as: 'peer' }, { showed: ['invented'] }, '2026-03-01')).not.toHaveProperty('says')
  expect(confirmationOf(item, { id: 'oda', name: 'Oda' }, { as: 'peer' }, { showed: ['invented'] }, '2026-03-01').showed).toEqual([])
})

const bo: Confirmation = { witness: 'Bo', by: 'bo', as: 'peer', on: '2026-03-01', how: 'account', showed: [], saw: itemDigest(item) }

test('a draft is asked about by nobody, oneself asks not oneself, and one question is enough', () => {
  expect(mayAsk({ ...item, draft: true }, 'ada', 'bo', null)).toEqual({ allowed: false, reason: 'draft' })
  expect(mayAsk(item, 'ada', 'ada', null)).toEqual({ allowed: false, reason: 'oneself' })
  expect(mayAsk(item, 'ada', 'bo', null)).toEqual({ allowed: true, again: 0 })
  expect(mayAsk(item, 'ada', 'bo', { again: 0, takenBack: false, answered: false })).toEqual({ allowed: false, reason: 'asked' })
  expect(mayAsk(item, 'ada', 'bo', { again: 0, takenBack: true, answered: false })).toEqual({ allowed: true, again: 0 })
})

test('a confirmation that holds needs no second question; of an item that changed, or when withdrawn, it can be asked anew', () => {
  const asked = { again: 0, takenBack: false, answered: true }
  expect(mayAsk({ ...item, seenBy: [bo] }, 'ada', 'bo', asked)).toEqual({ allowed: false, reason: 'answered' })
  const changed = { ...item, title: 'Warned finance very early', seenBy: [bo] }
  expect(mayAsk(changed, 'ada', 'bo', asked)).toEqual({ allowed: true, again: 1 })
  expect(mayAsk(changed, 'ada', 'bo', { again: 1, takenBack: false, answered: false })).toEqual({ allowed: false, reason: 'asked' })
  expect(mayAsk({ ...item, seenBy: [{ ...bo, withdrawn: '2026-03-02' }] }, 'ada', 'bo', asked)).toEqual({ allowed: true, again: 1 })
  // A concern is an answer too, until it is settled.
  const worried = { ...bo, concern: 'It came late.' }
  expect(mayAsk({ ...item, seenBy: [worried] }, 'ada', 'bo', asked)).toEqual({ allowed: false, reason: 'answered' })
  expect(mayAsk({ ...item, seenBy: [{ ...worried, resolved: '2026-03-02' }] }, 'ada', 'bo', asked)).toEqual({ allowed: true, again: 1 })
  // Another of the same name said it.
  expect(mayAsk({ ...item, seenBy: [{ ...bo, by: 'another-bo' }] }, 'ada', 'bo', null)).toEqual({ allowed: true, again: 0 })
})
