import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import type { Finding } from '../platform/problem.ts'
import { Problem, problemLine } from '../platform/problem.ts'
import { DEFAULT_READINESS } from './ladder.ts'
import { parseLadder } from './parse.ts'

const BAKERY = readFileSync(new URL('../../tests/fixtures/ladder/bakery.yaml', import.meta.url), 'utf8')

function findingsOf(text: string): readonly Finding[] {
  try {
    parseLadder(text, 'bakery.yaml')
    return []
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return error.findings
  }
}

/** Every line that would be told about the text, `bakery.yaml:12:3: …`. */
function faults(text: string): string[] {
  return findingsOf(text).map(problemLine)
}

function changed(from: string, to: string): string {
  expect(BAKERY).toContain(from)
  return BAKERY.replace(from, to)
}

test('levels come by rank, expectations by competency, then level, then as written', () => {
  const ladder = parseLadder(BAKERY)
  expect(ladder.levels.map((level) => level.id)).toEqual(['apprentice', 'baker'])
  expect(ladder.expectations.map((expectation) => expectation.id)).toEqual(['keeps-the-door-shut', 'reads-the-heat', 'leads-the-shift'])
})

test('what is left out is the default, and an evidence rule asks for what its level does', () => {
  const ladder = parseLadder(BAKERY)
  expect(ladder.readiness).toEqual(DEFAULT_READINESS)
  expect(ladder.tracks).toEqual(['ic', 'management'])
  expect(ladder.levels[0]).toMatchObject({ aliases: [], tracks: ['ic'], decides: [], summary: '' })
  expect(ladder.expectations[0]).toMatchObject({ required: true, rule: { kinds: ['routine'], scope: 'team', autonomy: 'guided' } })
  expect(ladder.expectations[0]).not.toHaveProperty('track')
})

test('an expectation keeps only the values that differ from the ladder’s', () => {
  expect(parseLadder(BAKERY).expectations[1]?.readiness).toEqual({ met: 18 })
})

test.each([
  ['a comment', '# yaml-language-server', '# something else\n# yaml-language-server'],
  ['layout', 'families: [{id: bread, name: Bread}, {id: cake, name: Cake}]', 'families:\n  - id: bread\n    name: "Bread"\n  - {name: Cake, id: cake}'],
  ['the order of keys', "version: '1.0'\nname: {en: Bakery ladder, de: Bäckerei-Leiter}", "name: {de: Bäckerei-Leiter, en: Bakery ladder}\nversion: '1.0'"],
  ['a default written out', 'summary: Two rungs for a test.', 'summary: Two rungs for a test.\nreadiness: {met: 16, own: 4}\ntracks: [ic, management]'],
  ['the order of tracks and kinds', 'tracks: [management, ic]', 'tracks: [ic, management]'],
  ['a rule that repeats its level', 'evidence: {kinds: [people]}', 'evidence: {kinds: [people], scope: cross-team, autonomy: independent}'],
])('the digest doesn’t see %s', (_what, from, to) => {
  expect(parseLadder(changed(from, to)).digest).toBe(parseLadder(BAKERY).digest)
})

test.each([
  ['a word', 'You keep the door shut.', 'You keep the door closed.'],
  ['a translation', 'Du liest die Hitze ohne Anzeige.', 'Du liest die Hitze.'],
  ['a rule', 'kinds: [people]', 'kinds: [people, plan]'],
  ['a value', 'met: 18', 'met: 17'],
])('the digest sees %s', (_what, from, to) => {
  expect(parseLadder(changed(from, to)).digest).not.toBe(parseLadder(BAKERY).digest)
})

test.each([
  ['level: apprentice', 'level: aprentice', 'aprentice', 'There is no level "aprentice" in this ladder; did you mean "apprentice"?'],
  ['kinds: [people]', 'kinds: [poeple]', 'poeple', '"poeple" is not known here; did you mean "people"?'],
  ['scope: cross-team', 'scope: crossteam', 'crossteam', '"crossteam" is not known here; did you mean "cross-team"?'],
  ['side: people', 'side: persons', 'persons', '"persons" is not known here; use one of craft, direction, people.'],
  ['track: management', 'track: managment', 'managment', '"managment" is not known here; did you mean "management"?'],
  ['examples: {bread:', 'examples: {bred:', 'bred', 'There is no family "bred" in this ladder; did you mean "bread"?'],
  ['sentence: You lead', 'sentense: You lead', 'sentense', 'The key "sentense" is not known here; did you mean "sentence"?'],
  ['    rank: 1\n', '', 'id: apprentice', '"rank" is missing; add it.'],
  ['rank: 1', 'rank: first', 'first', '"rank" has to be a number.'],
  ['rank: 1', 'rank: 2', '2', 'Rank 2 is taken by "baker" already; give each level its own.'],
  ["version: '1.0'", 'version: 1.0', '1.0', '"version" has to be text; put quotes around the value.'],
  ['name: Oven', 'name: {EN: Oven}', '{EN', '"name" has to be text, or one text per language such as {en: …, de: …}.'],
  ['name: Oven', 'name:', '\n', '"name" is empty; write something, or leave the key out.'],
  ['name: Oven', "name: ' '", "' '", '"name" is empty; write something, or leave the key out.'],
  ["version: '1.0'", "version: ''", "''", '"version" is empty; write something, or leave the key out.'],
  ['level: apprentice', `level: ${'a'.repeat(500)}`, 'aaa', `There is no level "${'a'.repeat(59)}…" in this ladder; there is baker, apprentice.`],
  ['id: counter', 'id: oven', 'oven', 'The competency "oven" is there twice; give each its own id.'],
  ['id: leads-the-shift', 'id: reads-the-heat', 'reads', 'The expectation "reads-the-heat" is there twice; give each its own id.'],
  ['id: leads-the-shift', 'id: oven', 'oven', '"oven" is a competency already; evidence names either by its id, so give the expectation another.'],
  ['id: cake', 'id: bread', 'bread, name: Cake', 'The family "bread" is there twice; give each its own id.'],
  ['id: cake', 'id: le cake', 'le cake', 'An id is made of letters, digits, dots, hyphens and underscores, and starts with a letter or digit.'],
  [
    'level: apprentice',
    'level: apprentice\n        track: management',
    'management',
    'The level "apprentice" has no track "management"; add it to the level\'s tracks, or leave it out here.',
  ],
  ['nextrung: ladder/1', 'nextrung: ladder/2', 'ladder/2', '"nextrung" has to be "ladder/1" here.'],
  ['    rank: 1', '    rank: 1\n    rank: 3', 'rank: 3', 'The key "rank" is here twice; keep one.'],
  ['kinds: [people]', 'kinds: []', '[]', '"kinds" needs at least one entry.'],
])('%j written as %j is refused, pointing at %j', (from, to, at, sentence) => {
  const text = changed(from, to)
  const [finding] = findingsOf(text)
  const line = text.split('\n')[(finding?.at?.line ?? 0) - 1] ?? ''
  expect(finding).toMatchObject({ message: sentence, at: { file: 'bakery.yaml' } })
  expect(`${line.slice((finding?.at?.column ?? 0) - 1)}\n`.startsWith(at)).toBe(true)
})

test('everything that is wrong is told at once, in the order of the file; the first is the message', () => {
  const told = findingsOf(changed('rank: 1', 'rank: first').replace('kinds: [people]', 'kinds: [poeple]').replace('side: craft', 'sight: craft'))
  expect(told.map((finding) => finding.message)).toEqual([
    '"rank" has to be a number.',
    '"side" is missing; add it.',
    'The key "sight" is not known here; leave it out.',
    '"poeple" is not known here; did you mean "people"?',
  ])
})

test.each([
  ['{met: 14}', "One piece of work and the person's own word (episode 10 + own 4) would be enough for met (14); lower them, or raise met."],
  ['{witness: 12}', "One witness and the person's own word (witness 12 + own 4) would be enough for met (16); lower them, or raise met."],
  ['{group: 16}', 'The own team alone (group 16) would be enough for met (16); lower it, or raise met.'],
  ['{older: 16}', 'Old work alone (older 16) would be enough for met (16); lower it, or raise met.'],
  ['{partial: 4}', "The person's own word alone (own 4) would be enough for partial (4); lower it, or raise partial."],
  ['{partial: 20}', 'Partial (20) asks for more than met (16); lower it.'],
])('values such as %s, which would break a promise of the report, are refused', (values, sentence) => {
  expect(faults(changed('summary: Two rungs', `readiness: ${values}\nsummary: Two rungs`)).join('\n')).toContain(sentence)
})

test('an expectation’s own values are held to the promises too', () => {
  expect(faults(changed('met: 18, partial: 8', 'met: 14'))[0]).toMatch(/^bakery.yaml:38:20: One piece of work/)
})

function withMany(count: number, one: (n: number) => string): string {
  const many = Array.from({ length: count }, (_, n) => `      - ${one(n)}\n`).join('')
  return changed('    expectations:\n      - id: leads', `    expectations:\n${many}      - id: leads`)
}

test('ten thousand expectations take at most three times what the YAML library alone takes', { timeout: 60_000 }, () => {
  const many = withMany(10_000, (n) => `{id: e${n}, level: baker, sentence: You do thing ${n}., evidence: {kinds: [routine]}}`)
  const clock = process.cpuUsage()
  parseDocument(many, { uniqueKeys: false })
  const alone = process.cpuUsage(clock).user
  const again = process.cpuUsage()
  expect(parseLadder(many).expectations).toHaveLength(10_003)
  expect(process.cpuUsage(again).user / alone).toBeLessThan(3)
})

test('a thousand expectations of an unknown level are told in part', { timeout: 60_000 }, () => {
  expect(faults(withMany(1000, (n) => `{id: e${n}, level: bakr${n}, sentence: You do., evidence: {kinds: [routine]}}`))).toHaveLength(100)
})
