import { expect, test } from 'vitest'
import { TABLE } from '../access/access.ts'
import { words } from '../text/text.ts'
import { whoSeesWhat } from './sight.ts'

test('every act of the permission table is told in words on the house rules page', () => {
  const told = Object.keys(words('en').houseRules.sight.acts)
  expect(
    Object.keys(TABLE).filter((act) => !told.includes(act)),
    'say what somebody does, in houseRules.sight.acts of src/text/en/house-rules.ts',
  ).toEqual([])
  expect(told.filter((act) => !(act in TABLE))).toEqual([])
})

test('an administrator is told to read nobody’s record, a manager to read what was submitted', () => {
  const sight = new Map(whoSeesWhat('en').map(({ who, may }) => [who, may]))
  const reads = 'Read the record, and who confirmed what is on it'
  expect(sight.get('An administrator')).not.toContain(reads)
  expect(sight.get('Your direct manager')).toContain(reads)
})
