import { expect, test } from 'vitest'
import type { ExpectationReport, Status } from './readiness.ts'
import { inReportOrder, standing } from './ready.ts'

function found(id: string, status: Status, more: Partial<ExpectationReport> = {}): ExpectationReport {
  const computed = status === 'no-opportunity' || status === 'not-applicable' || status === 'declined' ? 'no-evidence' : status
  return { id, competency: 'any', required: true, status, computed, support: 0, needed: 16, reasons: [], excluded: [], limits: [], concerns: [], ...more }
}

const optional = { required: false }

test('a level is ready when all that is required is met, a concern or not', () => {
  expect(standing([found('a', 'met'), found('b', 'met-concern-open')], 2)).toMatchObject({ ready: true, concernOpen: true })
  expect(standing([found('a', 'met'), found('b', 'partial')], 2)).toMatchObject({ ready: false, inTheWay: ['b'] })
})

test('no opportunity excuses at most a third of what is required', () => {
  const three = [found('a', 'met'), found('b', 'met'), found('c', 'no-opportunity')]
  expect(standing(three, 2).ready).toBe(true)
  expect(standing([...three.slice(1), found('d', 'no-opportunity')], 2)).toMatchObject({ ready: false, inTheWay: ['d'], owed: { marked: 2, excused: 1 } })
})

test('not applicable leaves the required set, and with it the third; declined stays in the way', () => {
  expect(standing([found('a', 'met'), found('b', 'no-opportunity'), found('c', 'not-applicable')], 2).inTheWay).toEqual(['b'])
  expect(standing([found('a', 'met'), found('b', 'declined')], 2).ready).toBe(false)
})

test('of four optional expectations two are asked, of three one, of one none', () => {
  const some = (...statuses: Status[]) => standing([found('a', 'met'), ...statuses.map((status, at) => found(`o${at}`, status, optional))], 2)
  expect(some('met', 'weak', 'weak', 'weak')).toMatchObject({ ready: false, inTheWay: ['o1', 'o2', 'o3'], optional: { shown: 1, asked: 2 } })
  expect(some('met', 'weak', 'weak').ready).toBe(true)
  expect(some('weak').ready).toBe(true)
})

test('what is in the way comes first, weakest first: by status, support, id', () => {
  const all = [
    found('a', 'partial', { support: 12 }),
    found('b', 'met'),
    found('d', 'partial', { support: 8 }),
    found('c', 'partial', { support: 8 }),
    found('e', 'weak'),
  ]
  expect(inReportOrder(all, standing(all, 2).inTheWay).map((one) => one.id)).toEqual(['e', 'c', 'd', 'a', 'b'])
})
