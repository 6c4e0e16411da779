import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readLenient } from '../commands/read-lenient.ts'
import { lint } from './lint.ts'
import { RULES } from './rules.ts'

const PAGE = readFileSync(new URL('../../../docs/lint.md', import.meta.url), 'utf8')

interface Section {
  readonly rule: string
  readonly severity: string
  readonly bad: readonly string[]
  readonly good: readonly string[]
}

const SECTIONS: readonly Section[] = PAGE.split('\n## ')
  .slice(1)
  .flatMap((section) => {
    const [rule = ''] = section.split('\n')
    const line = (start: string): string | undefined => section.split('\n').find((each) => each.startsWith(start))
    const quoted = (text: string): readonly string[] => [...text.matchAll(/"([^"]+)"/g)].map(([, sentence = '']) => sentence)
    const [bad, good] = [line('- Instead of: '), line('- Write: ')]
    if (bad === undefined || good === undefined) return []
    return [{ rule, severity: (section.split('\n')[1] ?? '').split(/[.,]/)[0]?.toLowerCase() ?? '', bad: quoted(bad), good: quoted(good) }]
  })

/** One expectation a level, in a ladder that is fine otherwise. */
function rulesFor(sentences: readonly string[]): readonly string[] {
  const levels = sentences.map((_, index) => ({ id: `level-${index}`, name: `Level ${index}`, rank: index, autonomy: 'guided', scope: 'team' }))
  const expectations = sentences.map((sentence, index) => ({
    id: `e-${index}`,
    level: `level-${index}`,
    sentence,
    evidence: { kinds: ['outcome', 'routine'] },
  }))
  const ladder = {
    nextrung: 'ladder/1',
    id: 'test',
    version: '1',
    name: 'Test',
    levels,
    competencies: [{ id: 'work', name: 'Work', side: 'craft', expectations }],
  }
  return lint(readLenient(JSON.stringify(ladder), 'test').file).map(({ rule }) => rule)
}

test('the page explains each rule, in order, with its severity', () => {
  expect(SECTIONS.map(({ rule, severity }) => [rule, severity])).toEqual(RULES.map(({ id, severity }) => [id, severity]))
})

test.each(SECTIONS.filter(({ bad, good }) => bad.length > 0 && good.length > 0))(
  '$rule finds the bad example of the page, and nothing in the good one',
  ({ rule, bad, good }) => {
    expect(rulesFor(bad)).toContain(rule)
    expect(rulesFor(good)).toEqual([])
  },
)
