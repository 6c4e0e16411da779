import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileLadders } from '../../../tests/ladder/hostile-ladders.ts'
import type { Problem } from '../../platform/problem.ts'
import { writeLadder } from '../import/write-ladder.ts'
import { parseLadder } from '../parse.ts'
import type { LadderFile } from '../schema.ts'
import { builtInLadderPath } from '../sources.ts'
import { addingCompetency, addingExpectation, addingLevel, movingCompetency, movingLevel, removing } from './additions.ts'
import { applyEdit, fileOf } from './apply.ts'
import type { Edit, Setting } from './edit.ts'
import { inverse, meets } from './edit.ts'
import { wholeOf } from './steps.ts'

const STANDARD = readFileSync(builtInLadderPath('standard'), 'utf8')
const STANDARD_FILE = fileOf(STANDARD)
const SENTENCE = STANDARD_FILE.competencies[0]?.expectations[0]?.sentence as string
const FIRST = STANDARD_FILE.competencies[0]?.expectations[0]?.id ?? ''
const reword = (now: string, was = SENTENCE): Setting => ({ path: ['expectations', FIRST, 'sentence'], was, now })

test('a sentence is set, and everything else in the text stays, comments too', () => {
  const { source, ladder } = applyEdit(STANDARD, [reword('You try it yourself first: # and ask "why".')])
  expect(ladder.expectations[0]?.sentence).toBe('You try it yourself first: # and ask "why".')
  expect(source).toContain('# The built-in ladder, under Apache-2.0.')
  expect(commentsIn(source)).toEqual(commentsIn(STANDARD))
  const lines = (text: string) => new Set(text.split('\n'))
  const [first] = [applyEdit(STANDARD, []).source]
  expect([...lines(source)].filter((line) => !lines(first).has(line)).length).toBeLessThanOrEqual(2)
})

test('who writes where somebody else wrote meanwhile is told what stands there now', () => {
  const { source } = applyEdit(STANDARD, [reword('Mia writes this.')])
  const problem = problemOf(() => applyEdit(source, [reword('Bo writes this.')]))
  expect(problem).toMatchObject({ kind: 'conflict', findings: [{ field: `expectations.${FIRST}.sentence`, message: 'Mia writes this.' }] })
  const other: Setting = { path: ['levels', 'mid', 'name'], was: 'Mid', now: 'Middle' }
  const both = applyEdit(source, [other]).ladder
  expect([both.expectations[0]?.sentence, both.levels.find(({ id }) => id === 'mid')?.name]).toEqual(['Mia writes this.', 'Middle'])
})

test.for<[string, Edit, RegExp]>([
  ['an empty sentence', [reword('  ')], /^The sentence is empty/],
  [
    'the last kind of evidence',
    [{ path: ['expectations', FIRST, 'evidence', 'kinds'], was: STANDARD_FILE.competencies[0]?.expectations[0]?.evidence.kinds ?? [], now: [] }],
    /^No kind/,
  ],
  ['a rank that another level has', [{ path: ['levels', 'mid', 'rank'], was: 3, now: 1 }], /^Rank 1 is taken/],
  ['an unknown scope', [{ path: ['levels', 'mid', 'scope'], was: 'team', now: 'galaxy' }], /galaxy/],
  ['a track that the level has not', [{ path: ['expectations', FIRST, 'track'], was: null, now: 'sideways' }], /sideways/],
  ['a competency without a side', [{ path: ['competencies', 'new-one'], was: null, now: { after: null, id: 'new-one', name: 'New' } }], /side/],
  ['the id of a level', [{ path: ['levels', 'mid', 'id'], was: 'mid', now: 'middle' }], /no place/],
  ['the id of the ladder', [{ path: ['id'], was: 'standard', now: 'mine' }], /no place/],
  ['a place of no object', [{ path: ['__proto__', 'x', 'name'], was: null, now: 'x' }], /no place/],
  ['an example for a field of work that is not there', [{ path: ['expectations', FIRST, 'examples', 'constructor'], was: null, now: 'x' }], /no place/],
  ['the order of some competencies', [{ path: ['competencies'], was: STANDARD_FILE.competencies.map(({ id }) => id), now: ['ownership'] }], /order/],
])('%s is refused in one sentence', ([, edit, sentence]) => {
  const problem = problemOf(() => applyEdit(STANDARD, edit))
  expect([problem.kind, problem.message]).toEqual(['input', expect.stringMatching(sentence)])
})

test('the last level is not removed', () => {
  const low = STANDARD_FILE.levels.slice(1).reduce((source, { id }) => applyEdit(source, removing(fileOf(source), 'levels', id)).source, STANDARD)
  const last = fileOf(low)
  expect(last.levels.length).toBe(1)
  expect(problemOf(() => applyEdit(low, removing(last, 'levels', last.levels[0]?.id ?? ''))).message).toMatch(/levels/)
})

test('an id is not given twice', () => {
  const { path, now } = addingExpectation(STANDARD_FILE, { competency: 'planning', level: 'mid', sentence: 'You plan the week.' })
  expect(path).toEqual(['expectations', 'plan-the-week'])
  const once = applyEdit(STANDARD, [{ path, was: null, now }]).source
  expect(problemOf(() => applyEdit(once, [{ path, was: null, now }])).kind).toBe('conflict')
  expect(addingExpectation(fileOf(once), { competency: 'planning', level: 'mid', sentence: 'You plan the week with others.' }).path).not.toEqual(path)
  expect(addingLevel(STANDARD_FILE, 'Mid').path).toEqual(['levels', 'mid-2'])
})

test('a level goes with its expectations and comes back with them; one that somebody wrote there meanwhile is not taken along', () => {
  const edit = removing(STANDARD_FILE, 'levels', 'mid')
  const without = applyEdit(STANDARD, edit)
  expect(without.ladder.expectations.some(({ level }) => level === 'mid')).toBe(false)
  expect(applyEdit(without.source, inverse(edit)).ladder.digest).toBe(parseLadder(STANDARD).digest)
  const meanwhile = applyEdit(STANDARD, [addingExpectation(STANDARD_FILE, { competency: 'planning', level: 'mid', sentence: 'You draw the plan.' })])
  expect(problemOf(() => applyEdit(meanwhile.source, edit)).kind).toBe('conflict')
})

test('a list that stands for several by an alias is changed in one place only', () => {
  const aliased = STANDARD.replace('source: [L0, L6, C0]', 'source: &x [L0, L6, C0]').replace('source: [L1]', 'source: *x')
  expect(aliased).toContain('*x')
  const { ladder } = applyEdit(aliased, [{ path: ['levels', 'intern', 'name'], was: 'Intern', now: 'Learner' }])
  expect([ladder.levels[0]?.name, ladder.levels[0]?.source, ladder.source]).toEqual(['Learner', ['L0', 'L6', 'C0'], ['L0', 'L6', 'C0']])
})

test('whatever a ladder says, an edit and its inverse lead back to the same digest, and comments stay', () => {
  fc.assert(
    fc.property(hostileLadders, fc.nat(), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (ladder, seed, words) => {
      const source = sourceOf(ladder)
      const edit = pick(editsOf(fileOf(source), `You ${words.replaceAll(/\p{C}/gu, '')}.`), seed)
      const after = applyEdit(source, edit)
      const back = applyEdit(after.source, inverse(edit))
      expect(back.ladder.digest).toBe(parseLadder(source).digest)
      expect(after.source).toContain('# kept')
    }),
    { seed: 2026, numRuns: 100 },
  )
})

test('edits of different places lead to the same ladder in either order', () => {
  const small = writeLadder({ ...STANDARD_FILE, competencies: STANDARD_FILE.competencies.slice(0, 3) })
  const edits = editsOf(fileOf(small), 'You write it down for those who come after.')
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (one, other) => {
      const [first, second] = [pick(edits, one), pick(edits, other)]
      fc.pre(
        !first.some((a) => second.some((b) => meets(a.path, b.path))) &&
          !(ordersMatter(first) && ordersMatter(second)) &&
          !inside(first, second) &&
          !inside(second, first),
      )
      const either = applyEdit(applyEdit(small, first).source, second).ladder.digest
      expect(applyEdit(applyEdit(small, second).source, first).ladder.digest).toBe(either)
    }),
    { seed: 2026, numRuns: 40 },
  )
})

/** Two that come to the same list stand in the order in which they came. */
const ordersMatter = (edit: Edit) => edit.some(({ path, was }) => path.length === 1 || was === null)
/** What comes into something that goes has no place left. */
const inside = (edit: Edit, other: Edit) =>
  edit.some(({ now }) => other.some(({ path, now: left }) => left === null && typeof now === 'object' && Object.values(now ?? {}).includes(path[1] ?? '')))

function editsOf(file: LadderFile, sentence: string): readonly Edit[] {
  const expectations = file.competencies.flatMap((competency) => competency.expectations)
  const level = file.levels[0]?.id ?? ''
  const text = (path: readonly string[], was: unknown): Edit =>
    typeof was === 'string'
      ? [{ path, was, now: sentence }]
      : Object.entries(was as object)
          .slice(0, 1)
          .map(([language, old]) => ({ path: [...path, language], was: old, now: sentence }))
  return [
    text(['name'], file.name),
    text(['summary'], file.summary),
    [{ path: ['version'], was: file.version, now: '7 # no comment' }],
    [addingLevel(file, sentence)],
    [addingCompetency(file, sentence, 'people')],
    ...file.levels.flatMap(({ id, name, summary, decides }) => [
      text(['levels', id, 'name'], name),
      text(['levels', id, 'summary'], summary),
      [{ path: ['levels', id, 'decides'], was: decides, now: [sentence, 'x'] }],
      movingLevel(file, id, 'up'),
      ...(file.levels.length > 1 ? [removing(file, 'levels', id)] : []),
    ]),
    ...file.competencies.flatMap(({ id, name }) => [
      text(['competencies', id, 'name'], name),
      movingCompetency(file, id, 'down'),
      ...(file.competencies.length > 1 ? [removing(file, 'competencies', id)] : []),
      [addingExpectation(file, { competency: id, level, sentence })],
    ]),
    ...expectations.flatMap((one) => [
      text(['expectations', one.id, 'sentence'], one.sentence),
      [{ path: ['expectations', one.id, 'required'], was: one.required, now: !one.required }],
      [{ path: ['expectations', one.id, 'evidence', 'scope'], was: one.evidence.scope ?? null, now: null }],
      [{ path: ['expectations', one.id, 'evidence', 'kinds'], was: one.evidence.kinds, now: ['risk'] }],
      ...file.families.slice(0, 1).map(({ id }) => [{ path: ['expectations', one.id, 'examples', id], was: one.examples[id] ?? null, now: sentence }]),
      removing(file, 'expectations', one.id),
    ]),
  ]
}

function sourceOf(ladder: ReturnType<typeof parseLadder>): string {
  const { digest: _, expectations, competencies, readiness, ...rest } = ladder
  const file = {
    nextrung: 'ladder/1',
    ...rest,
    summary: rest.summary === '' ? undefined : rest.summary,
    levels: rest.levels.map((level) => ({ ...level, summary: level.summary === '' ? undefined : level.summary })),
    competencies: competencies.map((competency) => ({
      ...competency,
      summary: competency.summary === '' ? undefined : competency.summary,
      expectations: expectations.filter((one) => one.competency === competency.id).map(({ competency: _own, rule, ...one }) => ({ ...one, evidence: rule })),
    })),
    readiness,
  }
  return `# kept\n${JSON.stringify(file, null, 1)}\n`
}

function pick<T>(some: readonly T[], seed: number): T {
  return some[seed % some.length] as T
}

function commentsIn(source: string): readonly string[] {
  return source.split('\n').filter((line) => /^\s*#/.test(line))
}

function problemOf(act: () => unknown): Problem {
  try {
    act()
  } catch (error) {
    return error as Problem
  }
  throw new Error('nothing was refused')
}

test('a level is told with where it stands', () => {
  expect(wholeOf(STANDARD_FILE, 'levels', 'junior')).toMatchObject({ after: 'intern', id: 'junior', rank: 2 })
})
