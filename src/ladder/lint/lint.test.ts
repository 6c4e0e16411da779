import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readLenient } from '../commands/read-lenient.ts'
import { builtInLadderPath } from '../sources.ts'
import type { LintFinding } from './lint.ts'
import { lint } from './lint.ts'

const STANDARD = readFileSync(builtInLadderPath('standard'), 'utf8')

const NUMBERS = [
  'rye',
  'plaits for feasts',
  'pies',
  'buns in the morning',
  'wedding cakes',
  'rolls',
  'what schools order',
  'flat bread',
  'toast',
  'tarts',
  'rusks for ships',
  'cones',
]
const EXPECTATION = { evidence: { kinds: ['outcome', 'routine'] } }

/** Three levels, two competencies, nothing to find. */
function sound() {
  const level = (id: string, rank: number, scope: string, autonomy: string) => ({ id, name: id, rank, scope, autonomy, aliases: [`${id} worker`] })
  const competency = (id: string, side: string, sentences: readonly string[]) => ({
    id,
    name: id,
    side,
    expectations: sentences.map((sentence, index) => ({
      id: `${id}-${index}`,
      level: ['low', 'middle', 'high'][index] ?? '',
      sentence,
      ...structuredClone(EXPECTATION),
    })) as Record<string, unknown>[],
  })
  return {
    nextrung: 'ladder/1',
    id: 'sound',
    version: '1',
    name: 'Sound',
    families: [] as object[],
    levels: [level('low', 1, 'team', 'guided'), level('middle', 2, 'team', 'independent'), level('high', 3, 'cross-team', 'leading')] as Record<
      string,
      unknown
    >[],
    competencies: [
      competency('baking', 'craft', ['You keep the oven door shut.', 'You read the heat without a dial.', 'You choose the ovens for three shops.']),
      competency('talking', 'people', ['You greet each guest by name.', 'You settle a quarrel in the queue.', 'You agree the opening hours with the street.']),
    ],
    readiness: {} as Record<string, number>,
    lint: [] as object[],
  }
}

type Sound = ReturnType<typeof sound>

function check(change: (ladder: Sound) => void, previous?: (ladder: Sound) => void): readonly LintFinding[] {
  const read = (edit: (ladder: Sound) => void) => {
    const ladder = sound()
    edit(ladder)
    return readLenient(JSON.stringify(ladder), 'sound').file
  }
  return lint(read(change), previous ? read(previous) : undefined)
}

function baking(ladder: Sound, place = 0): Record<string, unknown> {
  return ladder.competencies[0]?.expectations[place] ?? {}
}

test('there is nothing to find in a sound ladder, nor in the standard one', () => {
  expect(check(() => {})).toEqual([])
  expect(lint(readLenient(STANDARD, 'standard').file)).toEqual([])
})

test.each<[string, string, (ladder: Sound) => void]>([
  ['missing-cell', 'a cell taken out', (ladder) => ladder.competencies[0]?.expectations.splice(1, 1)],
  ['missing-cell', 'the highest cell taken out', (ladder) => ladder.competencies[0]?.expectations.pop()],
  [
    'missing-cell',
    'a level that asks nothing',
    (ladder) => ladder.levels.push({ id: 'top', name: 'Top', rank: 4, scope: 'organisation', autonomy: 'leading' }),
  ],
  ['missing-cell', 'a competency that asks nothing', (ladder) => ladder.competencies.push({ id: 'none', name: 'None', side: 'craft', expectations: [] })],
  ['placeholder', 'a text that is still to come', (ladder) => Object.assign(baking(ladder), { sentence: 'NOT IN USE' })],
  ['placeholder', 'an empty text', (ladder) => Object.assign(baking(ladder), { sentence: '' })],
  ['placeholder', 'an empty translation', (ladder) => Object.assign(baking(ladder), { sentence: { en: 'You keep the oven door shut.', de: '' } })],
  ['unknown-reference', 'a level that isn’t there', (ladder) => Object.assign(baking(ladder), { level: 'lwo' })],
  ['duplicate-id', 'an id used twice', (ladder) => Object.assign(baking(ladder), { id: 'talking-0' })],
  ['alias-twice', 'a title at two levels', (ladder) => Object.assign(ladder.levels[1] ?? {}, { aliases: ['Low Worker'] })],
  ['level-inversion', 'a level that asks for less than the one below', (ladder) => Object.assign(ladder.levels[2] ?? {}, { scope: 'self' })],
  [
    'level-inversion',
    'a cell that asks for less than the one below',
    (ladder) => Object.assign(baking(ladder, 1), { evidence: { kinds: ['routine'], scope: 'self', autonomy: 'guided' } }),
  ],
  ['repeated-text', 'one text in two competencies', (ladder) => Object.assign(baking(ladder), { sentence: 'You settle a quarrel in the queue.' })],
  ['rule-cannot-be-met', 'a rule that counts nothing', (ladder) => Object.assign(baking(ladder), { evidence: { kinds: [] } })],
  [
    'rule-cannot-be-met',
    'leading others on one’s own',
    (ladder) => Object.assign(baking(ladder), { evidence: { kinds: ['outcome'], scope: 'self', autonomy: 'leading' } }),
  ],
  ['rule-cannot-be-met', 'witnesses that give no points', (ladder) => Object.assign(ladder.readiness, { witness: 0 })],
  ['broken-promise', 'points that one person can give', (ladder) => Object.assign(ladder.readiness, { met: 10 })],
  [
    'rule-above-level',
    'evidence from far above',
    (ladder) => Object.assign(baking(ladder), { evidence: { kinds: ['outcome'], scope: 'organisation', autonomy: 'guided' } }),
  ],
  [
    'untranslated',
    'one text in two languages',
    (ladder) => Object.assign(baking(ladder), { sentence: { en: 'You keep the door shut.', de: 'You keep the door shut.' } }),
  ],
  [
    'missing-translation',
    'one translated text among many',
    (ladder) => Object.assign(baking(ladder), { sentence: { en: 'You keep the oven door shut.', de: 'Du hältst die Tür zu.' } }),
  ],
  [
    'stale-translation',
    'another number',
    (ladder) => Object.assign(baking(ladder), { sentence: { en: 'You bake for 20 guests.', de: 'Du backst für 30 Gäste.' } }),
  ],
])('%s finds %s', (rule, _, change) => {
  expect(check(change).map((finding) => finding.rule)).toContain(rule)
})

test('a field of work that gets no example, or no chance, is told by its name', () => {
  const found = check((ladder) => {
    ladder.families = [
      { id: 'shop', name: 'Shop' },
      { id: 'mill', name: 'Mill' },
      { id: 'farm', name: 'Farm' },
    ]
    for (const { expectations } of ladder.competencies) for (const one of expectations) one['examples'] = { shop: 'Did it.', mill: 'Did it.' }
    Object.assign(baking(ladder), { examples: { shop: 'Did it.' }, evidence: { kinds: ['budget'] } })
    Object.assign(baking(ladder, 1), { examples: { shop: 'Did it.', mill: 'Does not apply to mills.' } })
  })
  expect(found.map(({ rule, id }) => [rule, id])).toEqual(
    expect.arrayContaining([
      ['missing-example', 'farm'],
      ['missing-example', 'baking-0'],
      ['no-chance', 'baking-0'],
      ['no-chance', 'baking-1'],
    ]),
  )
  expect(found.filter(({ rule }) => rule === 'missing-example')).toHaveLength(2)
})

test('levels far from the others in number, and one side left out, are notes', () => {
  const found = check((ladder) => {
    for (let more = 0; more < 12; more += 1) {
      ladder.competencies[0]?.expectations.push({
        id: `more-${more}`,
        level: 'middle',
        sentence: `You bake ${NUMBERS[more]}.`,
        ...EXPECTATION,
      })
    }
  })
  expect(found.map(({ rule, severity, id }) => [rule, severity, id])).toEqual([
    ['unbalanced-levels', 'note', 'middle'],
    ['unbalanced-sides', 'note', 'middle'],
  ])
})

test('beside the version before, a new id for an old text and a translation left behind show', () => {
  const translated = (en: string) => (ladder: Sound) => {
    Object.assign(baking(ladder), { sentence: { en, de: 'Du hältst die Tür zu.' } })
    ladder.lint = [{ rule: 'missing-translation', reason: 'German comes later.' }]
  }
  const found = check((ladder) => {
    translated('You keep the oven door shut all night.')(ladder)
    Object.assign(baking(ladder, 1), { id: 'reads-heat' })
  }, translated('You keep the oven door shut.'))
  expect(found).toMatchObject([{ rule: 'changed-id', fix: 'baking-1' }, { rule: 'stale-translation' }])
})

test('a rule is switched off for an expectation, a competency, a level, a field of work or the ladder', () => {
  const vague = (...lintEntries: object[]) =>
    check((ladder) => {
      Object.assign(baking(ladder), { sentence: 'You keep the oven door shut effectively.' })
      ladder.lint = lintEntries
    }).map(({ rule }) => rule)
  expect(vague()).toEqual(['vague-word'])
  for (const at of ['baking-0', 'baking', 'low', undefined]) expect(vague({ rule: 'vague-word', at, reason: 'It is a term here.' })).toEqual([])
  expect(vague({ rule: 'vague-word', at: 'talking', reason: 'Elsewhere.' })).toEqual(['vague-word', 'switch-off'])
  expect(vague({ rule: 'vague-word', family: 'shop', reason: 'Not about a field.' })).toEqual(['vague-word', 'switch-off'])
  const hole = (...entries: object[]) =>
    check((ladder) => {
      ladder.competencies[0]?.expectations.splice(1, 1)
      ladder.lint = entries
    })
  expect(hole()).toMatchObject([{ rule: 'missing-cell', id: 'baking' }])
  for (const at of ['baking', 'middle']) expect(hole({ rule: 'missing-cell', at, reason: 'On purpose.' })).toEqual([])
  expect(vague({ rule: 'vague-words', reason: 'A slip.' })).toEqual(['vague-word', 'switch-off'])
})

test('a fix is the whole text as it could read', () => {
  const fixOf = (sentence: string) => check((ladder) => Object.assign(baking(ladder), { sentence })).find(({ fix }) => fix !== undefined)?.fix
  expect(fixOf('You are able to keep the door shut.')).toBe('You keep the door shut.')
  expect(fixOf('Can carry the flour up.')).toBe('Carries the flour up.')
  expect(fixOf('Utilises the oven for bread.')).toBe('Uses the oven for bread.')
  expect(fixOf('You you keep the door shut.')).toBe('You keep the door shut.')
  expect(fixOf('The baker wipes his or her table.')).toBe('The baker wipes their table.')
})

test.each([
  'You find a fault and mend it before the next shift.',
  'You pick the method that fits the case, and can say which other one you ruled out.',
  'You know who is waiting and tell them when it will be done.',
  'You say when a plan is not always the best answer.',
  'You help young people find their first job.',
  'You plan the coming years for three teams.',
  'You watch the competitive market for flour.',
])('nothing is found in "%s"', (sentence) => {
  expect(check((ladder) => Object.assign(baking(ladder, 2), { sentence }))).toEqual([])
})

test('two tracks may ask for the same, two levels of one track may not', () => {
  const twice = (track: object) =>
    check((ladder) => {
      for (const level of ladder.levels) level['tracks'] = ['ic', 'management']
      ladder.competencies[0]?.expectations.push({ ...baking(ladder, 2), id: 'again', ...track })
      Object.assign(baking(ladder, 2), { track: 'ic' })
    }).map(({ rule }) => rule)
  expect(twice({ track: 'management' })).toEqual([])
  expect(twice({ track: 'ic' })).toContain('repeated-text')
})
