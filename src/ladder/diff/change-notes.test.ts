import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseLadder } from '../parse.ts'
import { changeNotes } from './change-notes.ts'
import { changesView } from './changes-view.ts'
import { diff } from './diff.ts'

const BAKERY = readFileSync(new URL('../../../tests/fixtures/ladder/bakery.yaml', import.meta.url), 'utf8')
const before = parseLadder(BAKERY)

function edited(...edits: readonly (readonly [string, string])[]) {
  return parseLadder(edits.reduce((text, [old, now]) => text.replace(old, now), BAKERY))
}

test('notes tell what asks for more first, then what is new and gone, and count what nobody is judged by', () => {
  const after = edited(
    ['scope: team, autonomy: guided}', 'scope: organisation, autonomy: guided}'],
    ['You keep the door shut.', 'You keep the oven door closed.'],
    ['aliases: [Journeyman]', 'aliases: [Master]'],
    ['required: false', 'required: true'],
    [
      'name: Counter\n    side: people\n    expectations:',
      'name: Counter\n    side: people\n    expectations:\n      - {id: greets, level: apprentice, sentence: You greet whoever comes in., evidence: {kinds: [routine]}}',
    ],
  )
  expect(changeNotes(before, after, 'en')).toEqual([
    'Counter (Baker) asks for more: it is required, and was optional.',
    'Oven (Baker) asks for more: scope organisation instead of team.',
    'Counter (Apprentice) asks for something new: You greet whoever comes in.',
    'In other words: Oven (Apprentice).',
    '2 further changes in examples, titles, translations and the like.',
  ])
})

test('notes name levels and competencies that come, go or are called otherwise', () => {
  const after = edited(
    ['id: baker\n    name: Baker', 'id: baker\n    name: Master baker'],
    ['name: Oven', 'name: The oven'],
    ['competencies:', '  - {id: helper, name: Helper, rank: 0, autonomy: directed, scope: self}\ncompetencies:'],
  )
  expect(changeNotes(before, after, 'en')).toEqual(['New level: Helper.', 'Baker is called Master baker now.', 'Oven is called The oven now.'])
  expect(changeNotes(after, before, 'en')).toContain('Level removed: Helper.')
})

test('nothing is told where nothing changed', () => {
  expect(changeNotes(before, before, 'en')).toEqual([])
})

test('the page of changes groups them by level and competency, with the words that differ', () => {
  const after = edited(['You keep the door shut.', 'You keep the oven door closed.'], ['When the oven is ready, ', ''])
  const view = changesView(before, after, diff(before, after), 'en')
  expect(view.levels.map(({ name, lines, competencies }) => [name, lines.length, competencies.map((one) => one.name)])).toEqual([
    ['Apprentice', 0, ['Oven']],
    ['Baker', 1, []],
  ])
  const [line] = view.levels[0]?.competencies[0]?.expectations[0]?.lines ?? []
  expect(line).toMatchObject({ kind: 'reworded', words: 'Says it in other words', detail: { shows: 'words' } })
  expect(view.tally).toEqual([
    { kind: 'removed', count: 1 },
    { kind: 'reworded', count: 1 },
  ])
})

test('a level that is gone stands where it stood', () => {
  const after = edited(['level: apprentice', 'level: baker'], [BAKERY.slice(BAKERY.indexOf('  - id: apprentice'), BAKERY.indexOf('competencies:')), ''])
  const view = changesView(before, after, diff(before, after), 'en')
  expect(view.levels.map(({ id }) => id)).toEqual(['apprentice', 'baker'])
  expect(view.levels[0]?.lines).toEqual([{ kind: 'removed', words: 'Is gone', detail: null }])
})
