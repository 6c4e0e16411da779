import { expect, test } from 'vitest'
import type { Act } from '../../src/access/access.ts'
import { TABLE } from '../../src/access/access.ts'
import { operations } from '../../src/operations.ts'
import { words } from '../../src/text/text.ts'

const { looked, counts } = words('en').organisation

test('what somebody read of another has its words on the page of who looked, and where readings are counted', () => {
  const read = operations.filter(({ audit }) => audit === 'by others').map(({ name }) => name)
  expect(read.filter((name) => !(name in looked.reads) || !(name in counts.what))).toEqual([])
})

test('what somebody did about another has its words on the page of who looked', () => {
  const byRoles = (act: Act) => 'roles' in TABLE[act]
  const done = operations.filter(
    ({ audit, act, input }) =>
      typeof audit === 'function' && byRoles(act) && 'person' in (input.toJSONSchema({ unrepresentable: 'any', io: 'input' }).properties ?? {}),
  )
  expect(done.length).toBeGreaterThan(4)
  expect(done.map(({ name }) => name).filter((name) => !(name in looked.changes))).toEqual([])
})
