import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseLadder } from './parse.ts'
import type { SearchIndex } from './search.ts'
import { indexOf, marked, search } from './search.ts'
import { builtInLadderPath } from './sources.ts'

const from = { ladder: 'l', name: 'Ladder', version: '1', draft: null }

function indexed(sentences: readonly string[]): SearchIndex {
  const source = JSON.stringify({
    nextrung: 'ladder/1',
    id: 'l',
    version: '1',
    name: 'Ladder',
    levels: [
      { id: 'mid', name: 'Mid', rank: 1, autonomy: 'guided', scope: 'team' },
      { id: 'lead', name: 'Lead', rank: 2, autonomy: 'leading', scope: 'team' },
    ],
    competencies: [
      {
        id: 'risk',
        name: 'Handling risk',
        side: 'craft',
        expectations: sentences.map((sentence, index) => ({ id: `e${index}`, level: index % 2 ? 'lead' : 'mid', sentence, evidence: { kinds: ['risk'] } })),
      },
    ],
  })
  return indexOf(parseLadder(source), 'en')
}

function found(sentences: readonly string[], query: string, level?: string): readonly string[] {
  return search([{ in: from, index: indexed(sentences) }], query, { most: 10, ...(level ? { level } : {}) }).hits.map(({ sentence }) => sentence)
}

test('every word has to be there, its beginning is enough, whatever its case and accents', () => {
  const sentences = ['You présent Straßen plans early.', 'You present.', 'You plan roads.']
  expect(found(sentences, 'PLAN pres')).toEqual(['You présent Straßen plans early.'])
  expect(found(sentences, 'strassen')).toEqual(['You présent Straßen plans early.'])
  expect(found(sentences, 'lan')).toEqual([])
  expect(found(sentences, ' – ')).toEqual([])
})

test('words one after the other come first, then whole words, then beginnings; what only a name around it holds comes last', () => {
  const sentences = ['You tell of costs and of risks.', 'You plan.', 'You name risky costs.', 'You name the costs, risks and all.']
  expect(found(sentences, 'costs risk')).toEqual(['You name the costs, risks and all.', 'You name risky costs.', 'You tell of costs and of risks.'])
  expect(found(['You plan.', 'You see a risk.'], 'risk')).toEqual(['You see a risk.', 'You plan.'])
})

test('a level narrows it, and the count says how many there are when not all are shown', () => {
  expect(found(['You plan.', 'You plan more.'], 'plan', 'lead')).toEqual(['You plan more.'])
  const many = indexed(Array.from({ length: 30 }, (_, index) => `You plan ${index}.`))
  expect(search([{ in: from, index: many }], 'plan', { most: 10 })).toMatchObject({ found: 30, hits: { length: 10 } })
})

test('what is found is marked in the sentence as it is written', () => {
  expect(marked('Présent plans, re-plan.', 'present plan')).toEqual([
    { text: 'Présent', found: true },
    { text: ' ', found: false },
    { text: 'plans', found: true },
    { text: ', re-', found: false },
    { text: 'plan', found: true },
    { text: '.', found: false },
  ])
})

test('every expectation of the ladder that comes with Nextrung is found by its own words', () => {
  const ladder = parseLadder(readFileSync(builtInLadderPath('standard')))
  const index = indexOf(ladder, 'en')
  for (const { id, sentence } of index.entries) {
    expect(search([{ in: from, index }], sentence, { most: 3 }).hits.map((hit) => hit.id)).toContain(id)
  }
})
