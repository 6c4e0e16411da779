import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lint } from '../lint/lint.ts'
import { builtInLadderPath } from '../sources.ts'
import { fileOf } from './apply.ts'
import { ALONE, BESIDE, lintSentence } from './slice.ts'

const file = fileOf(readFileSync(builtInLadderPath('standard'), 'utf8'))
const rules = new Set([...ALONE, ...BESIDE])
const cells = file.competencies.flatMap((competency, place) => competency.expectations.map((expectation, index) => ({ competency, place, expectation, index })))

/** What each does to a sentence; together they wake every rule that a sentence alone can break. */
const SPOILERS: readonly ((sentence: string, other: string) => string)[] = [
  () => 'TBD',
  () => 'Teamwork',
  () => 'You are a team player.',
  () => 'You strive to help as appropriate, etc.',
  () => 'You are able to help.',
  (sentence) => `${sentence.replace(/\.$/, '')}, ${'with institutional stakeholders notwithstanding organisational considerations, '.repeat(6)}and so on.`,
  () => 'You are responsible for the budget and you can present it.',
  (sentence) => sentence.replace(/\.$/, ' effectively, and and always.'),
  (sentence) => `${sentence} You mentor new colleagues in their first year.`,
  (sentence) => `${sentence} Young, dominant salesmen synergize his\u200b learnings after five years of experience.`,
  (_, other) => other,
  (_, other) => other.replace('You ', 'You often '),
  (_, other) => other.replace(/\w+\.$/, 'things.'),
]

test('what is told of a sentence as it is typed is what the whole check says of it', () => {
  const woken = new Set<string>()
  for (const [count, { competency, place, expectation, index }] of cells.entries()) {
    const neighbour = competency.expectations[index - 1] ?? cells[(count + 7) % cells.length]?.expectation
    const spoil = SPOILERS[count % SPOILERS.length]
    const sentence = spoil?.(String(expectation.sentence), String(neighbour?.sentence)) ?? ''
    const expectations = competency.expectations.with(index, { ...expectation, sentence })
    const whole = { ...file, competencies: file.competencies.with(place, { ...competency, expectations }) }
    const all = lint(whole).filter(({ rule, id, path }) => rules.has(rule) && id === expectation.id && path.includes('sentence'))
    const brief = [ALONE, BESIDE].flatMap((some) => lintSentence(file, expectation.id, sentence, some))
    expect(messages(brief)).toEqual(messages(all))
    for (const { rule } of brief) woken.add(rule)
  }
  expect([...rules].filter((rule) => !woken.has(rule))).toEqual([])
})

function messages(findings: readonly { readonly rule: string; readonly message: string; readonly fix?: string }[]) {
  return findings.map(({ rule, message, fix }) => ({ rule, message, fix })).toSorted((a, b) => (a.rule < b.rule ? -1 : 1))
}
