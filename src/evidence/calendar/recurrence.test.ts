import fc from 'fast-check'
import rrule from 'rrule'
import { expect, test } from 'vitest'
import { dayNumber, dayOf } from '../../algorithms/calendar.ts'
import { occurrences, Patience, parseRule } from './recurrence.ts'

function days(start: string, rule: string, last = '2027-12-31', patience = new Patience(1_000_000)): readonly string[] | null {
  const parsed = parseRule(rule)
  if (!parsed) return null
  return occurrences(dayNumber(start), parsed, dayNumber(last), patience)?.map(dayOf) ?? null
}

test.each([
  ['every second Tuesday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=3', ['2026-02-10', '2026-02-24', '2026-03-10']],
  ['the last Friday of a month', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', ['2026-02-10', '2026-02-27', '2026-03-27']],
  ['the last working day of a month', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3', ['2026-02-10', '2026-02-27', '2026-03-31']],
  ['each quarter', 'FREQ=MONTHLY;INTERVAL=3;COUNT=3', ['2026-02-10', '2026-05-10', '2026-08-10']],
  ['twice a day, four times', 'FREQ=DAILY;BYHOUR=9,14;COUNT=4', ['2026-02-10', '2026-02-11']],
])('%s is worked out', (_, rule, expected) => {
  expect(days('2026-02-10', rule)).toEqual(expected)
})

test('the 31st is left out where a month has none', () => {
  expect(days('2026-01-31', 'FREQ=MONTHLY;COUNT=3')).toEqual(['2026-01-31', '2026-03-31', '2026-05-31'])
})

test('a rule without an end, or with a far one, stops at the last day', () => {
  expect(days('2026-02-10', 'FREQ=DAILY;COUNT=1000000000', '2026-02-12')).toHaveLength(3)
  expect(days('2026-02-10', 'FREQ=DAILY;INTERVAL=1000000000')).toEqual(['2026-02-10'])
  expect(days('2026-02-10', 'FREQ=MONTHLY;INTERVAL=999999999999')).toEqual(['2026-02-10'])
  expect(days('1900-01-01', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')).toEqual(['1900-01-01'])
})

test('a week belongs to the year that has most of it', () => {
  expect(days('2020-12-26', 'FREQ=YEARLY;BYWEEKNO=52;BYDAY=SA;COUNT=3')).toEqual(['2020-12-26', '2022-01-01', '2022-12-31'])
  expect(days('2018-12-31', 'FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;COUNT=3')).toEqual(['2018-12-31', '2019-12-30', '2021-01-04'])
})

test('patience ends', () => {
  expect(days('1900-01-01', 'FREQ=DAILY', '2026-01-01', new Patience(1000))).toBeNull()
})

test('what recurs within a day is no rule', () => {
  expect([days('2026-02-10', 'FREQ=SECONDLY'), days('2026-02-10', 'nonsense')]).toEqual([null, null])
})

/** The same rule by another implementation. */
function byRrule(start: string, rule: string, last: string): readonly string[] {
  const found = rrule
    .rrulestr(`DTSTART:${start.replaceAll('-', '')}T000000Z\nRRULE:${rule}`)
    .between(new Date(`${start}T00:00:00Z`), new Date(`${last}T00:00:00Z`), true)
  return found.map((date) => date.toISOString().slice(0, 10))
}

const subset = (values: readonly (string | number)[], most = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most }).map((all) => all.join(','))
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const NTH = ['1MO', '-1FR', '2TU', '3WE', '-2TH', '5SU', 'SA']
const rules = fc
  .record(
    {
      FREQ: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
      INTERVAL: fc.integer({ min: 1, max: 5 }),
      BYMONTH: subset([1, 2, 3, 6, 12]),
      BYMONTHDAY: subset([1, 13, 28, 29, 31, -1, -7]),
      BYYEARDAY: subset([1, 60, 100, 366, -1, -200]),
      // Around New Year the other one loses weeks; those are below by hand.
      BYWEEKNO: subset([2, 10, 40]),
      BYDAY: subset(WEEKDAYS),
      NTH: subset(NTH),
      BYSETPOS: subset([1, 2, -1], 1),
      WKST: fc.constantFrom('MO', 'SU'),
    },
    { requiredKeys: ['FREQ'] },
  )
  .map((parts) => {
    const { FREQ, NTH: nth, BYDAY, BYWEEKNO, BYYEARDAY, BYMONTHDAY, BYSETPOS, ...rest } = parts
    const weeks = FREQ === 'YEARLY' && BYWEEKNO !== undefined
    // The RFC forbids the other mixtures, and nobody writes them.
    const day = (FREQ === 'MONTHLY' || FREQ === 'YEARLY') && !weeks && nth !== undefined ? nth : (BYDAY ?? (weeks ? 'WE' : undefined))
    const all = {
      FREQ,
      ...rest,
      ...(weeks && rest.BYMONTH === undefined ? { BYWEEKNO } : {}),
      ...(FREQ === 'YEARLY' && !weeks && rest.BYMONTH === undefined ? { BYYEARDAY } : {}),
      ...(FREQ === 'WEEKLY' || weeks ? {} : { BYMONTHDAY }),
      BYDAY: day,
      ...(FREQ === 'MONTHLY' || FREQ === 'YEARLY' ? { BYSETPOS } : {}),
    }
    return Object.entries(all)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}=${value}`)
      .join(';')
  })

test('every rule gives the days that another implementation gives, with a count and without', () => {
  const starts = fc.integer({ min: dayNumber('2019-01-01'), max: dayNumber('2026-12-31') }).map(dayOf)
  fc.assert(
    fc.property(rules, starts, fc.integer({ min: 1, max: 30 }), (rule, from, count) => {
      const last = '2030-12-31'
      // The first day is one that fits the rule: the RFC leaves open what another one counts for.
      const [start] = byRrule(from, rule, last)
      if (start === undefined) return
      expect(days(start, rule, last)).toEqual(byRrule(start, rule, last))
      expect(days(start, `${rule};COUNT=${count}`, last)).toEqual(byRrule(start, `${rule};COUNT=${count}`, last))
    }),
    { numRuns: 60, seed: 7 },
  )
})
