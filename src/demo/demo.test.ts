import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canonicalJson } from '../algorithms/canonical.ts'
import { parseLadder } from '../ladder/parse.ts'
import { judge } from '../readiness/judge.ts'
import type { Status } from '../readiness/readiness.ts'
import { words } from '../text/text.ts'
import { buildDemo } from './demo.ts'
import { OTHERS } from './organisation.ts'
import { BANDS, STOCK } from './pieces.ts'
import { SENTENCES } from './sentences.ts'

const ladder = parseLadder(readFileSync(join(import.meta.dirname, '../../ladders/standard/ladder.yaml')))
const TODAY = '2026-11-24'
const demo = buildDemo(ladder, TODAY, 1)

function nextLevel(level: string | undefined): string {
  const at = ladder.levels.findIndex(({ id }) => id === level)
  return (ladder.levels[at + 1] ?? ladder.levels[at])?.id ?? ''
}

test('the same day and seed give the same organisation, another seed another one', () => {
  expect(canonicalJson(buildDemo(ladder, TODAY, 1))).toBe(canonicalJson(demo))
  expect(canonicalJson(buildDemo(ladder, TODAY, 2))).not.toBe(canonicalJson(demo))
})

test('about sixty people work in four fields, at every level and on both tracks', () => {
  expect(demo.people.length).toBeGreaterThanOrEqual(55)
  const distinct = (of: (facts: (typeof demo.people)[number]['facts']) => string | undefined) => new Set(demo.people.map(({ facts }) => of(facts)))
  expect(distinct((facts) => facts.family)).toEqual(new Set(['software', 'finance', 'care', 'marketing']))
  expect(distinct((facts) => facts.level)).toEqual(new Set(ladder.levels.map(({ id }) => id)))
  expect(distinct((facts) => facts.track)).toEqual(new Set(['ic', 'management']))
})

test('a manager comes before those who report to them', () => {
  const seen = new Set<string>()
  for (const { id, manager } of demo.people) {
    if (manager !== null) expect(seen).toContain(manager)
    seen.add(id)
  }
})

// The course of a person is set, what exactly comes of it is chance: so it is tried on several days.
test.each([TODAY, '2027-01-05', '2027-04-30', '2028-02-29', '2029-08-17'])('every kind of readiness occurs on %s', (today) => {
  const statuses = new Set<Status>()
  const ready = new Set<boolean>()
  for (const { facts, record } of buildDemo(ladder, today, 1).people) {
    for (const target of new Set([facts.level ?? '', nextLevel(facts.level)])) {
      const report = judge(ladder, record, target, today, { from: 'server' })
      ready.add(report.ready)
      for (const { status } of report.expectations) statuses.add(status)
    }
  }
  const all: Status[] = ['met', 'met-concern-open', 'partial', 'weak', 'no-evidence', 'no-opportunity', 'not-applicable', 'declined']
  expect([...statuses].sort()).toEqual(all.sort())
  expect(ready).toEqual(new Set([true, false]))
})

test('no two people wrote down the same, and hardly a title occurs twice', () => {
  const titles = demo.people.flatMap(({ record }) => record.evidence.map(({ title }) => title))
  const lists = demo.people.map(({ record }) => record.evidence.map(({ title }) => title).join())
  expect(new Set(lists).size).toBe(demo.people.length)
  expect(new Set(titles).size).toBeGreaterThan(titles.length * 0.9)
})

test('a record names only pieces of work it has, one id once, and nothing before somebody came or after today', () => {
  for (const { record } of demo.people) {
    const episodes = new Set(record.episodes.map(({ id }) => id))
    expect(episodes.size).toBe(record.episodes.length)
    expect(new Set(record.evidence.map(({ id }) => id)).size).toBe(record.evidence.length)
    for (const item of record.evidence) {
      expect(episodes).toContain(item.episode)
      expect(item.title).not.toMatch(/[{}|]/)
      expect(item.for.length).toBeLessThanOrEqual(3)
      expect(item.date <= TODAY).toBe(true)
      for (const seen of item.seenBy) {
        expect(seen.on >= item.date && seen.on <= TODAY).toBe(true)
        expect(seen.says ?? '').not.toMatch(/[{}|]/)
        expect(seen.witness).not.toBe(record.person.name)
      }
    }
  }
})

test('a witness is somebody of the organisation, and a manager the one of that day', () => {
  const names = new Set(demo.people.map(({ facts }) => facts.name))
  const seen = demo.people.flatMap(({ facts, record }) => record.evidence.flatMap((item) => item.seenBy.map((each) => ({ ...each, of: facts.name, item }))))
  for (const { witness } of seen) expect(names).toContain(witness)
  const managers = seen.filter((each) => each.of === 'Yuki Tanabe' && each.as === 'manager').map(({ witness }) => witness)
  expect(new Set(managers)).toEqual(new Set(['Daniel Osei', 'Hannah Voss']))
})

test('every item of the stock can show each ability it is claimed for, at its level', () => {
  const autonomies = { early: 'directed', mid: 'guided', advanced: 'independent', senior: 'leading' } as const
  const scopes = ['self', 'team', 'cross-team', 'organisation', 'industry']
  const ranks = ['directed', 'guided', 'independent', 'leading']
  const misfits = Object.values(STOCK).flatMap((stories) =>
    stories.flatMap((story) =>
      story.items.flatMap((item) =>
        item.shows
          .filter(
            (competency) =>
              !ladder.expectations.some(
                ({ level, rule, competency: of }) =>
                  BANDS[level] === story.band &&
                  of === competency &&
                  rule.kinds.includes(item.kind) &&
                  scopes.indexOf(rule.scope) <= scopes.indexOf(item.scope) &&
                  ranks.indexOf(rule.autonomy) <= ranks.indexOf(autonomies[story.band]),
              ),
          )
          .map((competency) => `${story.band}: ${item.kind} ${item.scope} ${competency}: ${item.title}`),
      ),
    ),
  )
  expect([...new Set(misfits)]).toEqual([])
})

test('the stock is large enough to be looked at', () => {
  const titles = new Set(Object.values(STOCK).flatMap((stories) => stories.flatMap(({ items }) => items.map(({ title }) => title))))
  expect(titles.size).toBeGreaterThanOrEqual(120)
  expect(Object.values(SENTENCES).flat().length).toBeGreaterThanOrEqual(80)
})

test('the tour names people who are there', () => {
  const ids = [...demo.people, ...OTHERS].map(({ id }) => id)
  for (const id of Object.keys(words('en').demo.tour)) expect(ids).toContain(id)
})
