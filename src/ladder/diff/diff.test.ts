import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { editSeveral, judged, shuffleLines } from '../../../tests/ladder/edits.ts'
import { seededRandom } from '../../algorithms/random.ts'
import { readLenient } from '../commands/read-lenient.ts'
import { inOneLine } from '../formats/diff.ts'
import { parseLadder } from '../parse.ts'
import { builtInLadderPath } from '../sources.ts'
import type { Change } from './change.ts'
import { wordByWord } from './detail.ts'
import { diff } from './diff.ts'

const STANDARD = readFileSync(builtInLadderPath('standard'), 'utf8')
const BAKERY = readFileSync(new URL('../../../tests/fixtures/ladder/bakery.yaml', import.meta.url), 'utf8')

function changes(...edits: (readonly [from: string, to: string])[]): readonly Change[] {
  let text = BAKERY
  for (const [from, to] of edits) {
    expect(text).toContain(from)
    text = text.replace(from, to)
  }
  return diff(parseLadder(BAKERY), parseLadder(text))
}

test('the order of the lines, spaces and the version say nothing', () => {
  const { file } = readLenient(STANDARD, 'standard')
  shuffleLines(seededRandom(1), file)
  file.version = '2.0'
  expect(diff(parseLadder(STANDARD), parseLadder(JSON.stringify(file)))).toEqual([])
  expect(changes(['You answer for a batch.', 'You  answer for a   batch.'])).toEqual([])
})

test.each([
  ['other words', 'You keep the door shut.', 'You keep the oven door shut.', { kind: 'reworded', id: 'keeps-the-door-shut', part: 'sentence' }],
  ['a translation', 'Hitze ohne Anzeige', 'Wärme ohne Anzeige', { kind: 'reworded', part: 'sentence.de' }],
  ['a translation more', 'summary: Knowing the heat.', 'summary: {en: Knowing the heat., de: Die Hitze kennen.}', { kind: 'added', part: 'summary.de' }],
  ['a name', 'name: Counter', 'name: Shop', { kind: 'renamed', what: 'competency', id: 'counter', before: 'Counter', after: 'Shop' }],
  ['an id', 'id: leads-the-shift', 'id: runs-the-shift', { kind: 'renamed', id: 'runs-the-shift', part: 'id', before: 'leads-the-shift' }],
  [
    'autonomy',
    '{kinds: [routine]}',
    '{kinds: [routine], scope: team, autonomy: independent}',
    { kind: 'stricter', part: 'evidence.autonomy', after: 'independent' },
  ],
  ['a rule', 'scope: team, autonomy: guided}', 'scope: self, autonomy: guided}', { kind: 'looser', part: 'evidence.scope', before: 'team', after: 'self' }],
  ['fewer kinds', 'kinds: [routine, outcome]', 'kinds: [routine]', { kind: 'stricter', part: 'evidence.kinds' }],
  ['optional to required', 'required: false', 'required: true', { kind: 'stricter', part: 'required', before: false, after: true }],
  ['points', 'met: 18', 'met: 20', { kind: 'stricter', what: 'expectation', part: 'readiness.met', before: 18, after: 20 }],
  ['a side', 'side: people', 'side: craft', { kind: 'moved', what: 'competency', id: 'counter', part: 'side' }],
  ['a title', 'aliases: [Journeyman]', 'aliases: [Journeyman, Oven Lead]', { kind: 'added', what: 'level', id: 'baker', after: 'Oven Lead' }],
  ['a decision', 'Which flour you order', 'Which flour you buy', { kind: 'reworded', what: 'level', id: 'baker', part: 'decides' }],
  ['a track', 'track: management', 'track: ic', { kind: 'moved', part: 'track', before: 'management', after: 'ic' }],
])('%s is told as what it is', (_, from, to, change) => {
  expect(changes([from, to])).toEqual([expect.objectContaining(change)])
})

test('a longer window lets more through, and a higher bar less', () => {
  expect(diff(parseLadder(BAKERY), parseLadder(`${BAKERY}readiness: {windowMonths: 24, met: 17, concernMonths: 3}\n`))).toMatchObject([
    { kind: 'stricter', part: 'readiness.met' },
    { kind: 'looser', part: 'readiness.windowMonths' },
    { kind: 'looser', part: 'readiness.concernMonths' },
  ])
})

test('levels are reordered when one overtakes another, not when ranks are spread', () => {
  expect(changes(['rank: 2', 'rank: 20'])).toEqual([])
  expect(changes(['rank: 1', 'rank: 3'])).toMatchObject([{ kind: 'reordered', what: 'level', id: 'apprentice', before: 1, after: 3 }])
})

test('an expectation that stands in another competency has moved, and a level with another id is the same level', () => {
  const { file } = readLenient(STANDARD, 'standard')
  const [moved] = file.competencies[0]?.expectations.splice(0, 1) ?? []
  if (moved) file.competencies[1]?.expectations.push(moved)
  expect(diff(parseLadder(STANDARD), parseLadder(JSON.stringify(file)))).toMatchObject([
    { kind: 'moved', id: moved?.id, part: 'competency', after: file.competencies[1]?.id },
  ])
  expect(diff(parseLadder(STANDARD), parseLadder(STANDARD.replaceAll(/(id|level): mid-senior\b/g, '$1: advanced')))).toMatchObject([
    { kind: 'renamed', what: 'level', id: 'advanced', part: 'id', before: 'mid-senior' },
  ])
})

test('one sentence that became two is split, two that became one are merged', () => {
  const one = parseLadder(BAKERY.replace('You keep the door shut.', 'You keep the oven door shut and wipe the counter after closing time.'))
  const two = parseLadder(
    BAKERY.replace(
      'sentence: You keep the door shut.\n',
      'sentence: You keep the oven door shut.\n        evidence: {kinds: [routine]}\n      - id: wipes\n        level: apprentice\n        sentence: You wipe the counter after closing time.\n',
    ),
  )
  const ids = ['keeps-the-door-shut', 'wipes']
  expect(diff(one, two)).toMatchObject([
    { kind: 'split', id: 'keeps-the-door-shut', ids, after: ['You keep the oven door shut.', 'You wipe the counter after closing time.'] },
  ])
  expect(diff(two, one)).toMatchObject([{ kind: 'merged', id: 'keeps-the-door-shut', ids }])
})

test('random edits of known kinds are named right', () => {
  const before = parseLadder(STANDARD)
  const { file } = readLenient(STANDARD, 'standard')
  for (let seed = 1000; seed < 1012; seed += 1) {
    const edited = structuredClone(file)
    const edits = editSeveral(seededRandom(seed), edited)
    expect(judged(edits, diff(before, parseLadder(JSON.stringify(edited))))).toEqual({ wrong: [], unasked: [] })
  }
})

test('rewording is shown word by word', () => {
  expect(inOneLine(wordByWord('You keep the door shut.', 'You keep the oven door closed.'))).toBe('You keep the {+oven +}door [-shut-]{+closed+}.')
  expect(inOneLine(wordByWord('You pick the method today.', 'You choose a way today.'))).toBe('You [-pick the method-]{+choose a way+} today.')
})
